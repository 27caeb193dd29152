import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readClauses } from "../tone/clauses.ts";
import { toneTokens } from "./tone-tokens.ts";

const kinds = (text: string) => toneTokens(text).map((token) => [token.kind, text.slice(token.start, token.end)]);

describe("toneTokens", () => {
  it("tells words, signs, breaks and what never speaks", () => {
    expect(kinds("@united.com didn’t land, https://x.co/good #Fail 😡😡 :( ok!")).toEqual([
      ["masked", "@united.com"],
      ["word", "didn’t"],
      ["word", "land"],
      ["break", ","],
      ["masked", "https://x.co/good"],
      ["word", "#Fail"],
      ["sign", "😡"],
      ["sign", "😡"],
      ["sign", ":("],
      ["word", "ok"],
      ["break", "!"],
    ]);
  });

  it("keeps an emoji with its selector, skin tone and family together", () => {
    expect(kinds("❤️👍🏽👨‍👩‍👧")).toEqual([
      ["sign", "❤️"],
      ["sign", "👍🏽"],
      ["sign", "👨‍👩‍👧"],
    ]);
  });

  it("gives words in lower case, composed, without the hashtag's sign, straight apostrophes", () => {
    expect(toneTokens("#ĐE\u0323P Don’t").map(({ text }) => text)).toEqual(["đẹp", "don't"]);
  });

  it("marks what is drawn out and what is shouted", () => {
    const [drawn, loud, short, number] = toneTokens("gooood WORST OK 777");
    expect([drawn?.stretched, drawn?.shouted]).toEqual([true, false]);
    expect([loud?.stretched, loud?.shouted]).toEqual([false, true]);
    expect([short?.shouted, number?.shouted]).toEqual([false, false]);
  });

  it("points into the original, in order, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
        let reach = 0;
        for (const { start, end } of toneTokens(text)) {
          expect(start).toBeGreaterThanOrEqual(reach);
          expect(end).toBeGreaterThan(start);
          reach = end;
        }
        expect(reach).toBeLessThanOrEqual(text.length);
      }),
      { seed: 8, numRuns: 500 },
    );
  });
});

describe("readClauses", () => {
  const clausesOf = (text: string) => {
    const tokens = toneTokens(text);
    const clauses = readClauses(tokens);
    const words = clauses.all.map(() => [] as string[]);
    for (const [at, token] of tokens.entries()) if (token.kind === "word") words[clauses.of[at] ?? 0]?.push(token.text);
    return clauses.all.map((clause, nth) => [words[nth]?.join(" "), clause.sentence, clause.contrast]);
  };

  it("cuts at punctuation and before words that open a clause", () => {
    expect(clausesOf("I like it, but it broke. Sad")).toEqual(
      [
        ["I like it", 0, false],
        ["but it broke", 0, true],
        ["Sad", 1, false],
      ].map(([words, sentence, contrast]) => [String(words).toLowerCase(), sentence, contrast]),
    );
  });

  it("sets what follows a nhưng against what came before", () => {
    expect(clausesOf("ngon nhưng đắt và chậm")).toEqual([
      ["ngon", 0, false],
      ["nhưng đắt", 0, true],
      ["và chậm", 0, false],
    ]);
  });
});
