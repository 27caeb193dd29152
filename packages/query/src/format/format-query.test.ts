import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalQuery } from "../canonical.ts";
import type { QueryNode } from "../parse/node.ts";
import { parseQuery } from "../parse/parser.ts";
import { named, printTree, queryTree } from "../testing/arbitraries/queries.ts";
import { formatQuery } from "./format-query.ts";

const parsed = (text: string) => {
  const outcome = parseQuery(text, { named });
  if (!outcome.ok) throw new Error(`${text}: ${outcome.problems[0]?.message}`);
  return outcome.query;
};
const format = (text: string) => formatQuery(parsed(text));

/** A tree without what depends on where and how it was typed. */
const bare = (node: QueryNode): unknown =>
  JSON.parse(JSON.stringify(node, (key, value) => (key === "span" || key === "text" ? undefined : value)));

describe("formatQuery", () => {
  it.each([
    ["  a   b  ", "a AND b"],
    ["a -(b c)", "a AND NOT (b AND c)"],
    ["a -b NEAR/2 c", "a AND NOT (b NEAR/2 c)"],
    ["(a NEAR/1 b) NEAR/2 (c OR d)", "a NEAR/1 b NEAR/2 (c OR d)"],
    ["a NEAR/1 (b NEAR/2 c)", "a NEAR/1 (b NEAR/2 c)"],
    ["SENTENCE( a  b )", "SENTENCE(a AND b)"],
    ["title:( (a) )", "title:a"],
    ["title:(a b)", "title:(a AND b)"],
    ["«a  b»~3 case:“X Y”", '"a b"~3 AND case:"X Y"'],
    ["raw:C++", 'raw:"C++"'],
    ["lang:(vi OR en) likes:=10 likes:1k..2k", "lang:vi,en AND likes:10 AND likes:1000..2000"],
    ['author:("Sơn Tùng" OR @mtp) url:"a,b"', 'author:"Sơn Tùng",mtp AND url:"a,b"'],
    ["{ noise } 😡 $VNM ba* word~1", "{noise} AND 😡 AND $VNM AND ba* AND word~1"],
  ])("writes %j as %j", (text, expected) => {
    expect(format(text)).toBe(expected);
  });

  it("breaks what is long at its operators, and indents what is in parentheses", () => {
    const text =
      '(@dienmayxanh OR "điện máy xanh" OR #dmx OR "siêu thị điện máy xanh") (pin NEAR/5 (yếu OR nóng OR chai OR phồng OR hỏng)) -(tuyển OR "việc làm")';
    expect(format(text).split("\n")).toEqual([
      '(@dienmayxanh OR "điện máy xanh" OR #dmx OR "siêu thị điện máy xanh")',
      "AND pin NEAR/5 (yếu OR nóng OR chai OR phồng OR hỏng)",
      'AND NOT (tuyển OR "việc làm")',
    ]);
  });

  it("packs a long list of words", () => {
    const lines = format(`brand (${Array.from({ length: 40 }, (_, nth) => `word${nth}`).join(" OR ")})`).split("\n");
    expect(lines.slice(0, 2)).toEqual(["brand", "AND ("]);
    expect(lines[2]).toMatch(/^ {2}word0 OR word1 .* word9$/);
    expect(lines.at(-1)).toBe(")");
    expect(lines.every((line) => line.length <= 100)).toBe(true);
  });
});

describe("comments", () => {
  it.each([
    ["a <<<x>>> b", "a <<< x >>> AND b"],
    ["<<<x>>> a", "<<< x >>> a"],
    ["a OR <<<x>>> b <<< y>>>", "a OR <<< x >>> b <<< y >>>"],
    ["a (<<<x>>> b OR c <<<y>>>)", "a AND (<<< x >>> b OR c <<< y >>>)"],
    ["a NOT <<<x>>> (b c)", "a AND NOT <<< x >>> (b AND c)"],
    ["SENTENCE(a b <<<x>>>)", "SENTENCE(a AND b <<< x >>>)"],
    ["a <<<>>>", "a <<< >>>"],
    ["lang:(vi <<<x>>> OR en)", "<<< x >>> lang:vi,en"],
  ])("of %j stay: %j", (text, expected) => {
    expect(format(text)).toBe(expected);
  });

  it("stay on their own lines, and at the ends of lines", () => {
    const text = [
      "<<< the brand",
      "    and its shops >>>",
      "(",
      "  <<< names >>>",
      '  "điện máy xanh" <<< official >>>',
      "  OR dmx <<< nickname >>>",
      "  OR #dmx",
      ")",
      "<<< no jobs >>>",
      "AND NOT tuyển",
      "<<< the end >>>",
    ].join("\n");
    expect(format(text)).toBe(text);
  });
});

describe("for any query", () => {
  const remark = fc.constantFrom("", "", " ", "\n", " <<<x>>> ", "\n<<< y >>>\n", " <<< z >>>\n", "<<<\n a\nb\n>>>");
  const commented = fc
    .tuple(queryTree, fc.infiniteStream(remark))
    .map(([tree, remarks]) =>
      printTree(tree).replace(/(?<=[\p{L}\p{N}"}]) (?=[\p{L}"(@#])|\((?=\p{L})|(?<=\p{L})\)/gu, (gap) => {
        const said = remarks.next().value ?? "";
        return gap === "(" ? gap + said : gap === ")" ? said + gap : ` ${said}`;
      }),
    )
    .filter((text) => parseQuery(text, { named }).ok);

  it("reads as the same tree, and formats as itself", () => {
    fc.assert(
      fc.property(commented, (text) => {
        const query = parsed(text);
        const once = formatQuery(query);
        const again = parsed(once);
        expect(bare(again.root)).toEqual(bare(query.root));
        expect(formatQuery(again)).toBe(once);
        expect(again.comments.map(said).sort()).toEqual(query.comments.map(said).sort());
        expect(canonicalQuery(again)).toBe(canonicalQuery(query));
      }),
      { seed: 4, numRuns: 600 },
    );
  });

  const said = ({ text }: { text: string }) => text.replace(/\s+/g, " ");
});
