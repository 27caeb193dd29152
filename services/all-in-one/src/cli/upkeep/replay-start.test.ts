import { expect, it } from "vitest";
import { parseStart } from "./replay-start.ts";

it.each([
  [{ all: false }, { from: "differences" }],
  [{ all: true }, { from: "all" }],
  [
    { all: false, since: "2026-03-01T07:00:00+07:00" },
    { from: "time", at: Date.UTC(2026, 2, 1) },
  ],
  [
    { all: false, from: "3:12000" },
    { from: "position", partition: 3, offset: 12_000 },
  ],
])("%j", (wishes, start) => {
  expect(parseStart(wishes)).toEqual(start);
});

it.each([
  [{ all: true, from: "3:1" }, "exclude each other"],
  [{ all: false, from: "3" }, "PARTITION:OFFSET"],
  [{ all: false, since: "yesterday" }, "--since yesterday"],
])("%j is told", (wishes, message) => {
  expect(() => parseStart(wishes)).toThrow(message);
});
