import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scanTokens, type TokenKind } from "./scan.ts";

function scan(text: string): string[] {
  const found: string[] = [];
  scanTokens(text, { take: (kind: TokenKind, from, end) => void found.push(`${kind} ${text.slice(from, end)}`) });
  return found;
}

describe("the tokens of a text", () => {
  it.each([
    ["@tiki", ["handle @tiki"]],
    ["a@tiki", ["word a", "word tiki"]],
    ["a @tiki.", ["word a", "handle @tiki"]],
    ["@tiki_vn2", ["handle @tiki_vn2"]],
    ["@", []],
    ["@@tiki", ["handle @tiki"]],
    ["#Sale", ["tag #Sale"]],
    ["#1", ["word 1"]],
    ["#1sale", ["tag #1sale"]],
    ["#điện_máy", ["tag #điện_máy"]],
    ["C#", ["word C"]],
    ["a#b", ["word a", "word b"]],
    ["$VNM", ["cashtag $VNM"]],
    ["$100", ["word 100"]],
    ["US$VNM", ["word US", "word VNM"]],
    ["tiki.vn", ["domain tiki", "domain vn"]],
    ["tiki. vn", ["word tiki", "word vn"]],
    ["dien-may.com", ["domain dien", "domain may", "domain com"]],
    ["V.C.B", ["word V", "word C", "word B"]],
    ["寿司", ["word 寿", "word 司"]],
    ["a寿", ["word a", "word 寿"]],
    ["điện".normalize("NFD"), [`word ${"điện".normalize("NFD")}`]],
    ["😡 !… ()", []],
    ["", []],
  ])("%j are %j", (text, expected) => {
    expect(scan(text)).toEqual(expected);
  });

  it("follow each other, and between them stands no letter and no digit", () => {
    const piece = fc.constantFrom("tiki", "@", "#", "$", ".", "-", "_", " ", "1", "đ", "寿", "vn", "😡", "\u0301");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const text = pieces.join("");
        let reach = 0;
        let between = "";
        scanTokens(text, {
          take(_, from, end) {
            expect(from).toBeGreaterThanOrEqual(reach);
            between += text.slice(reach, from);
            reach = end;
          },
        });
        expect(between + text.slice(reach)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
      { seed: 6, numRuns: 100 },
    );
  });
});
