import { describe, expect, it } from "vitest";
import type { QueryNode } from "./node.ts";
import { parseQuery } from "./parser.ts";

/** A tree as nested words, to be read at a glance. */
function shape(node: QueryNode): string {
  switch (node.type) {
    case "term":
      return node.text;
    case "raw":
      return `raw<${node.text}>`;
    case "near":
      return `[${shape(node.left)} ${node.ordered ? "then" : "near"}${node.distance} ${shape(node.right)}]`;
    case "field":
      return `${node.field}?`;
    case "named":
    case "not":
    case "sentence":
    case "title":
      return `${node.type === "named" ? node.name : node.type}(${shape(node.part)})`;
    case "and":
    case "or":
      return `(${node.parts.map(shape).join(node.type === "and" ? " & " : " | ")})`;
  }
}

const named = (name: string) => ({ noise: "spam OR tuyển", both: "{noise} -x" })[name] ?? null;

function read(text: string) {
  const outcome = parseQuery(text, { named });
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join("; "));
  return outcome.query;
}

describe("what binds tighter", () => {
  it.each([
    ["a NEAR/3 b c", "([a near3 b] & c)"],
    ["c a NEAR/3 b", "(c & [a near3 b])"],
    ["a NEAR/3 b NEAR/2 c", "[[a near3 b] near2 c]"],
    ["a ONEAR/0 (b OR c)", "[a then0 (b | c)]"],
    ["a NEAR/1 b OR c NEAR/1 d", "([a near1 b] | [c near1 d])"],
    ["x NOT a NEAR/3 b", "(x & not([a near3 b]))"],
    ["x -a NEAR/3 b", "(x & not([a near3 b]))"],
    ["title:a b", "(title(a) & b)"],
    ["title:(a b OR c)", "title(((a & b) | c))"],
    ["-title:a b", "(not(title(a)) & b)"],
    ["SENTENCE(a b) c", "(sentence((a & b)) & c)"],
    ["SENTENCE (a -b)", "sentence((a & not(b)))"],
    ["raw:C++ NEAR/2 tốt", "[raw<C++> near2 tốt]"],
    ["lang:vi a OR b", "((lang? & a) | b)"],
    ["a {noise}", "(a & noise((spam | tuyển)))"],
    ["a -{ both }", "(a & not(both((noise((spam | tuyển)) & not(x)))))"],
    ["a（b OR c）", "(a & (b | c))"],
    ["a <<<why\nnot>>> b", "(a & b)"],
    ["tệ😡", "(tệ & 😡)"],
  ])("%s is %s", (text, expected) => {
    expect(shape(read(text).root)).toBe(expected);
  });
});

describe("a query", () => {
  it("knows the names that it uses, through others too, and counts their terms", () => {
    const { named: names, terms } = read("a {both} OR b {noise}");
    expect(names).toEqual(["both", "noise"]);
    expect(terms).toBe(7);
  });

  it("keeps its comments and where they stand", () => {
    const text = "<<< brand >>> tiki <<<not shops>>> -shopee";
    expect(read(text).comments).toEqual([
      { text: "brand", span: { start: 0, end: 13 } },
      { text: "not shops", span: { start: 19, end: 34 } },
    ]);
  });

  it.each([
    ["a (b OR c)", "a (b OR c)"],
    ["x (a) NEAR/2 (b)", "x (a) NEAR/2 (b)"],
    ["  SENTENCE(a b) ", "SENTENCE(a b)"],
  ])("%j has a root that spans %j", (text, spanned) => {
    const { start, end } = read(text).root.span;
    expect(text.slice(start, end)).toBe(spanned);
  });
});

describe("a term", () => {
  const term = (text: string) => {
    const { root } = read(text);
    return root.type === "term" ? root : undefined;
  };

  it.each([
    ["word", ["word"]],
    ["7-eleven", ["word", "word"]],
    ["@vtv24", ["handle"]],
    ["#ngon", ["tag"]],
    ["$VNM", ["cashtag"]],
    ["$100", ["word"]],
    ["😡", ["emoji"]],
    ['"👍🏽"', ["emoji"]],
    ["bank*", ["wildcard"]],
    ['"bank* app"', ["wildcard", "word"]],
    ['"tại sao?"', ["word", "word"]],
    ["word~1", ["fuzzy"]],
    ['"5 * 3"'.replace("*", "x"), ["word", "word", "word"]],
  ])("%s has places for %j", (text, kinds) => {
    expect(term(text)?.elements.map(({ kind }) => kind)).toEqual(kinds);
  });

  it("carries a wildcard's pieces, lower-case, with marks and without", () => {
    expect(term("*Điện?y*")?.elements[0]).toMatchObject({
      kind: "wildcard",
      written: "*Điện?y*",
      pieces: [
        { type: "any" },
        { type: "literal", text: "điện", plain: "dien" },
        { type: "one" },
        { type: "literal", text: "y", plain: "y" },
        { type: "any" },
      ],
    });
  });

  it("says how far off a word may be, and how far apart a phrase", () => {
    expect(term("Viettel~2")?.elements[0]).toMatchObject({ kind: "fuzzy", edits: 2, written: "Viettel" });
    expect(term('"giao chậm"~4')).toMatchObject({ slop: 4, quoted: true });
    expect(term("giao")).toMatchObject({ slop: null, cased: false });
  });

  it("keeps what was written where its case counts", () => {
    expect(term('case:"Điện Máy"')).toMatchObject({ cased: true, elements: [{ written: "Điện" }, { written: "Máy" }] });
  });

  it.each([
    ["raw:Google+", "Google+"],
    ['raw:" a "', " a "],
    [String.raw`raw:"say \"hi\" \\o/"`, String.raw`say "hi" \o/`],
    ["raw:e\u0302\u0301", "ế"],
    ["raw:😡", "😡"],
  ])("%s looks for %j", (text, raw) => {
    expect(read(text).root).toMatchObject({ type: "raw", text: raw });
  });
});
