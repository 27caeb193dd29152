import { expect, it } from "vitest";
import { pointAt } from "./point-at.ts";
import { momentText, table } from "./table.ts";

it("is as wide as what it holds, counted as people see it", () => {
  expect(
    table(
      ["ID", "NAME"],
      [
        ["a", "Phở 24"],
        ["long-one", "b"],
      ],
    ),
  ).toBe("ID        NAME\na         Phở 24\nlong-one  b");
});

it("keeps a cell on its line: nothing in a name moves the cursor", () => {
  expect(table(["NAME"], [["a\n\u001b[2Jb"]])).toBe("NAME\na [2Jb");
});

it("is nothing without rows", () => {
  expect(table(["NAME"], [])).toBe("");
});

it.each([
  [null, "-"],
  [Date.UTC(2026, 2, 1, 8, 30, 5, 250), "2026-03-01T08:30:05Z"],
])("writes the moment %s as %s", (at, text) => {
  expect(momentText(at)).toBe(text);
});

it.each([
  ["a OR", 4, 4, "  a OR\n      ^"],
  ["phở (b", 4, 5, "  phở (b\n      ^"],
  ["one\ntwo AND", 4, 7, "  two AND\n  ^^^"],
  ["", 0, 0, "  \n  ^"],
])("points into %j at %d", (text, start, end, shown) => {
  expect(pointAt(text, { start, end })).toBe(shown);
});
