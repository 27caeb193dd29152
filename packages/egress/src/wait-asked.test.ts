import { expect, it } from "vitest";
import { waitAskedFor } from "./wait-asked.ts";

const NOW = Date.UTC(2026, 2, 1, 12);
const LONGEST = 300_000;

it.each([
  [undefined, 0],
  ["", 0],
  ["30", 30_000],
  [" 30 ", 30_000],
  ["999999999", LONGEST],
  ["soon", 0],
  ["Sun, 01 Mar 2026 12:01:00 GMT", 60_000],
  ["Sun, 01 Mar 2026 11:00:00 GMT", 0],
])("%j asks for %d ms", (header, wait) => {
  expect(waitAskedFor(header, NOW, LONGEST)).toBe(wait);
});
