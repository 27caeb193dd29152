import { describe, expect, it } from "vitest";
import { enclosed, type Item, indented, layOut } from "./items.ts";

const item = (text: string, more: Partial<Item> = {}): Item => ({
  operator: "",
  lines: [text],
  isLeaf: true,
  above: [],
  after: "",
  endsLine: false,
  ...more,
});
const or = (text: string, more: Partial<Item> = {}) => item(text, { operator: "OR", ...more });

describe("layOut", () => {
  it("keeps on one line what fits, to the last letter", () => {
    expect(layOut([item("tiki"), or("shopee")], 14)).toEqual(["tiki OR shopee"]);
    expect(layOut([item("tiki"), or("shopee")], 13)).toEqual(["tiki", "OR shopee"]);
  });

  it("packs words that do not fit on one line, as many a line as do", () => {
    expect(layOut([item("a"), or("b"), or("c"), or("d")], 9)).toEqual(["a OR b", "OR c OR d"]);
  });

  it("gives groups a line each", () => {
    const group = or("(b AND c)", { isLeaf: false });
    expect(layOut([item("a"), group, or("d")], 10)).toEqual(["a", "OR (b AND c)", "OR d"]);
  });

  it("puts comments above their part, or at the end of its line", () => {
    expect(layOut([item("a", { after: "<<< x >>>" }), or("b", { above: ["<<< y >>>"] })], 100)).toEqual([
      "a <<< x >>>",
      "<<< y >>>",
      "OR b",
    ]);
  });

  it("ends the line where a comment at its end did", () => {
    expect(layOut([item("a", { after: "<<< x >>>", endsLine: true }), or("b")], 100)).toEqual(["a <<< x >>>", "OR b"]);
  });

  it("puts the operator before the first of several lines alone", () => {
    const group = or("", { lines: ["(", "  b", ")"], isLeaf: false });
    expect(layOut([item("a"), group], 100)).toEqual(["a", "OR (", "  b", ")"]);
  });
});

describe("enclosed", () => {
  it("is one line where there is room for the head, the line and its parentheses", () => {
    expect(enclosed("SENTENCE", ["a AND b"], 17)).toEqual(["SENTENCE(a AND b)"]);
    expect(enclosed("SENTENCE", ["a AND b"], 16)).toEqual(["SENTENCE(", "  a AND b", ")"]);
  });

  it("indents several lines", () => {
    expect(enclosed("", ["a", "OR b"], 100)).toEqual(["(", "  a", "  OR b", ")"]);
    expect(indented(["a", "  b"])).toEqual(["  a", "    b"]);
  });
});
