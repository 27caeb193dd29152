import { expect, test } from "vitest";
import { FORMULAS } from "./formulas.ts";

test("every formula has a name of its own, a version and a text that people can read", () => {
  const formulas = Object.values(FORMULAS);
  expect(new Set(formulas.map((formula) => formula.name)).size).toBe(formulas.length);
  for (const { version, text } of formulas) {
    expect(version).toBeGreaterThanOrEqual(1);
    expect(text).toMatch(/^.{30,}\.$/);
  }
});
