import { expect, it } from "vitest";
import { bearerKey } from "./bearer.ts";
import { queryValues } from "./query-values.ts";

it("joins what is given twice into a list", () => {
  expect(queryValues({ brand: ["a", "b,c"], last: ["7d"] })).toEqual({ brand: "a,b,c", last: "7d" });
});

it("gives a moment its plus sign back, and nothing else", () => {
  expect(queryValues({ from: ["2026-01-01T00:00:00 07:00"], cursor: ["a b"] })).toEqual({
    from: "2026-01-01T00:00:00+07:00",
    cursor: "a b",
  });
});

it.each([
  ["Bearer nghe_abc", "nghe_abc"],
  ["bearer   nghe_abc ", "nghe_abc"],
  ["Basic abc", undefined],
  ["Bearer", undefined],
  ["Bearer a b", undefined],
  [`Bearer ${"x".repeat(400)}`, undefined],
  [undefined, undefined],
])("finds in %j the key %j", (header, key) => {
  expect(bearerKey(header)).toBe(key);
});
