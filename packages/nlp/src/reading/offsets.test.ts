import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CharClass, unitClass } from "./char-class.ts";
import { foldedForm, writtenForm } from "./forms.ts";
import { type ReadText, TokenFlag, TokenKind } from "./read-text.ts";
import { readText } from "./reader.ts";

const PIECES = [
  "Máy",
  "đẹp",
  "ĐẸPPPP",
  "ko",
  "không",
  "ngon",
  "nhưng",
  "mà",
  "hơn hẳn",
  "thua",
  "good",
  "isn't",
  "but",
  "better than",
  "@shop_1",
  "#NgonQuá",
  "#dienmayxanh",
  "https://a.vn/x?y=1",
  "shop.vn",
  "a@b.vn",
  "50k",
  "3.500.000đ",
  "10%",
  "😡",
  "❤️",
  "👨‍👩‍👧",
  "🇻🇳",
  "1️⃣",
  ":))",
  ":'(",
  "T_T",
  "<3",
  "!!!",
  "?",
  "...",
  "…",
  ",",
  "(",
  ")",
  "e\u0323\u0302m",
  "đ\u200bẹp",
  "𝗦𝗮𝗹𝗲",
  "美味",
  "плохо",
  "f***",
  "m.n",
  "v.v",
] as const;
const post = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(" ", " ", " ", "\n", "")), { maxLength: 14 })
  .map((pieces) => pieces.flat().join(""));

const tokensOf = (read: ReadText) => Array.from({ length: read.count }, (_, token) => token);
const isPart = (read: ReadText, token: number) => ((read.flags[token] ?? 0) & TokenFlag.inHashtag) !== 0;
const outline = (read: ReadText) =>
  tokensOf(read).map((token) => [read.kind[token], read.start[token], read.end[token], foldedForm(read, token)]);

/** Whether every unit is one that no token is made of. */
function isUnread(between: string): boolean {
  return [...Array(between.length).keys()].every((at) => {
    const isOf = unitClass(between.charCodeAt(at));
    return (
      isOf === CharClass.space || isOf === CharClass.lineBreak || isOf === CharClass.ignored || isOf === CharClass.mark
    );
  });
}

describe("the tokens of a post", () => {
  it("cover it: only spaces and what is not seen lie between them", () => {
    fc.assert(
      fc.property(post, (text) => {
        const read = readText(text);
        let reach = 0;
        for (const token of tokensOf(read)) {
          if (isPart(read, token)) continue;
          expect(isUnread(text.slice(reach, read.start[token]))).toBe(true);
          reach = read.end[token] ?? 0;
        }
        expect(isUnread(text.slice(reach))).toBe(true);
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  it("are cut between letters, never within a pair", () => {
    fc.assert(
      fc.property(post, (text) => {
        const read = readText(text);
        for (const token of tokensOf(read)) expect(writtenForm(read, token).isWellFormed()).toBe(true);
      }),
      { seed: 3, numRuns: 50 },
    );
  });

  it("are the same when the post is read again", () => {
    fc.assert(
      fc.property(post, (text) => {
        expect(outline(readText(text))).toEqual(outline(readText(text)));
      }),
      { seed: 3, numRuns: 50 },
    );
  });

  it("stay as they are when more is written behind them, but for what the last space does not end", () => {
    fc.assert(
      fc.property(post, post, (text, more) => {
        const closed = text.search(/\s\S*$/);
        const kept = outline(readText(text)).filter(([, , end]) => Number(end) <= closed);
        expect(outline(readText(text + more)).slice(0, kept.length)).toEqual(kept);
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  it("stay as they are, each of them, when a new line follows", () => {
    fc.assert(
      fc.property(post, post, (text, more) => {
        const before = outline(readText(text));
        expect(outline(readText(`${text}\n${more}`)).slice(0, before.length)).toEqual(before);
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  it("are moved, and no more, by spaces before them", () => {
    fc.assert(
      fc.property(post, fc.integer({ min: 1, max: 9 }), (text, spaces) => {
        const moved = outline(readText(" ".repeat(spaces) + text));
        expect(moved).toEqual(
          outline(readText(text)).map(([kind, start, end, form]) => [
            kind,
            Number(start) + spaces,
            Number(end) + spaces,
            form,
          ]),
        );
      }),
      { seed: 3, numRuns: 60 },
    );
  });
});

describe("clauses and sentences", () => {
  it("hold every token once, in order", () => {
    fc.assert(
      fc.property(post, (text) => {
        const read = readText(text);
        let sentence = 0;
        for (let clause = 0; clause < read.clauseCount; clause += 1) {
          const [from = 0, to = 0] = [read.clauseFrom[clause], read.clauseFrom[clause + 1]];
          expect(to).toBeGreaterThan(from);
          for (let token = from; token < to; token += 1) expect(read.clause[token]).toBe(clause);
          const next = read.clauseSentence[clause] ?? 0;
          expect(next === sentence || next === sentence + 1 || clause === 0).toBe(true);
          sentence = next;
        }
        expect(read.clauseFrom[read.clauseCount]).toBe(read.count);
        expect(read.sentenceCount).toBe(read.clauseCount === 0 ? 0 : sentence + 1);
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  it("hold each comparison whole", () => {
    fc.assert(
      fc.property(post, (text) => {
        const read = readText(text);
        for (const { left, words, right } of read.comparisons) {
          expect([left.from <= left.to, left.to, words.to, right.from <= right.to]).toEqual([
            true,
            words.from,
            right.from,
            true,
          ]);
          expect(right.to).toBeLessThanOrEqual(read.count);
        }
      }),
      { seed: 3, numRuns: 60 },
    );
  });
});

it("reads no signs where there are none", () => {
  for (const text of ["", " ", "\n\n", "\u200b\u200d", "\ufe0f"]) {
    const read = readText(text);
    expect([read.count, read.clauseCount, read.sentenceCount, read.comparisons]).toEqual([0, 0, 0, []]);
  }
});

it("gives kinds of its list alone", () => {
  const read = readText(PIECES.join(" "));
  expect(new Set(read.kind.subarray(0, read.count))).toEqual(new Set(Object.values(TokenKind)));
});
