import { describe, expect, it } from "vitest";
import type { Comment } from "../parse/node.ts";
import { parseQuery } from "../parse/parser.ts";
import { commentLines, inlineComments, readMargins } from "./comments.ts";

const comment = (text: string): Comment => ({ text, span: { start: 0, end: 0 } });

function read(text: string) {
  const outcome = parseQuery(text);
  if (!outcome.ok) throw new Error(outcome.problems[0]?.message);
  return { comments: outcome.query.comments, margins: readMargins(text, outcome.query.comments) };
}

describe("where a comment stands", () => {
  it.each([
    ["<<< x >>>\ntiki", "own"],
    ["  <<< x >>>  \ntiki", "own"],
    ["tiki <<< x >>>", "end"],
    ["tiki <<< x >>>\nOR shopee", "end"],
    ["tiki <<< x >>> OR shopee", "inline"],
    ["<<< x >>> tiki", "inline"],
    ["tiki <<< x\ny >>> OR shopee", "own"],
  ])("in %j: %s", (text, standing) => {
    const { comments, margins } = read(text);
    expect(comments.map((one) => margins.standing(one))).toEqual([standing]);
  });
});

describe("the margins of a text", () => {
  const text = "tiki <<< a ( b >>> OR <<< c >>> shopee";

  it("put blanks in the place of its comments, so that nothing in them counts", () => {
    const { margins } = read(text);
    expect(margins.masked).toHaveLength(text.length);
    expect(margins.masked.replace(/ +/g, " ")).toBe("tiki OR shopee");
  });

  it("give the comments that begin between two places", () => {
    const { margins } = read(text);
    expect(margins.in(0, text.length).map((one) => one.text)).toEqual(["a ( b", "c"]);
    expect(margins.in(4, 21).map((one) => one.text)).toEqual(["a ( b"]);
    expect(margins.in(6, 22)).toEqual([]);
  });
});

describe("a comment as lines", () => {
  it.each([
    ["a brand", ["<<< a brand >>>"]],
    ["", ["<<< >>>"]],
    ["first\n   second", ["<<< first", "    second >>>"]],
    ["first\n\nthird", ["<<< first", "", "    third >>>"]],
  ])("%j is %j", (text, lines) => {
    expect(commentLines(comment(text))).toEqual(lines);
  });

  it("stands on one line among words", () => {
    expect(inlineComments([comment("a"), comment("b\n  c")])).toBe("<<< a >>> <<< b c >>> ");
    expect(inlineComments([])).toBe("");
  });
});
