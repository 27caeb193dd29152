import { describe, expect, it } from "vitest";
import { toneTokens } from "../tokens/tone-tokens.ts";
import { brandWeights, wholeWeights } from "./clause-weights.ts";
import { readClauses } from "./clauses.ts";

const read = (text: string) => {
  const tokens = toneTokens(text);
  return { tokens, clauses: readClauses(tokens) };
};

/** The weights of a text's clauses toward what stands at `brand`; `spoken` are the clauses that say something. */
function weightsOf(text: string, brand: string, spoken: readonly number[]): number[] {
  const { tokens, clauses } = read(text);
  const start = text.indexOf(brand);
  const hits = spoken.map((clause) => ({ start: 0, end: 1, tone: 1, clause }));
  const weight = brandWeights([{ start, end: start + brand.length }], tokens, clauses, hits);
  return clauses.all.map((_, clause) => weight(clause));
}

describe("wholeWeights", () => {
  it.each([
    ["good", [1]],
    ["good but bad", [0.6, 1.3]],
    ["good. But bad", [1, 1.3]],
    ["a and b", [1, 1]],
  ])("of “%s” are %j", (text, expected) => {
    const { clauses } = read(text);
    const weight = wholeWeights(clauses);
    expect(clauses.all.map((_, clause) => weight(clause)).filter((_, nth) => !isBreakOnly(text, nth))).toEqual(
      expected,
    );
  });

  /** A break ends a clause and a contrast word opens the next: between them lies an empty one. */
  function isBreakOnly(text: string, clause: number): boolean {
    const { tokens, clauses } = read(text);
    return !tokens.some((token, at) => token.kind === "word" && clauses.of[at] === clause);
  }
});

describe("brandWeights", () => {
  it("count the brand's own clause in full and a neighbour's less", () => {
    expect(weightsOf("the Alpha is good and the crew is bad", "Alpha", [0, 1])).toEqual([1, 0.6]);
  });

  it("leave out what a contrast sets against the brand", () => {
    expect(weightsOf("the Alpha is good but Beta is bad", "Alpha", [0, 1])).toEqual([1, 0]);
    expect(weightsOf("the Beta is bad but Alpha is good", "Alpha", [0, 1])).toEqual([0, 1]);
  });

  it("count another sentence by half", () => {
    expect(weightsOf("so the Alpha is good. And the crew is bad", "Alpha", [0, 1])).toEqual([1, 0.5]);
  });

  it("are the whole's where the brand's clause says nothing", () => {
    expect(weightsOf("on Alpha today but late again", "Alpha", [1])).toEqual([0.6, 1.3]);
  });

  it("are the whole's where the brand is only addressed", () => {
    expect(weightsOf("@alpha good but late", "@alpha", [0, 1])).toEqual([0.6, 1.3]);
    expect(weightsOf("@alpha is good but Beta is late", "@alpha", [0, 1])).toEqual([1, 0]);
  });
});
