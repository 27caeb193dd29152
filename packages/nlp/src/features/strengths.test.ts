import { describe, expect, it } from "vitest";
import { hashWord } from "../reading/hash.ts";
import { createStrengths } from "./strengths.ts";

const strengths = createStrengths();

describe("how much a word strengthens the one beside it", () => {
  it.each(["very", "really", "so", "extremely", "rất", "quá", "cực", "siêu"])("%s does", (word) => {
    expect(strengths.of(hashWord(word))).toBeGreaterThan(1);
  });

  it.each(["slightly", "somewhat", "barely", "hơi"])("%s weakens it", (word) => {
    expect(strengths.of(hashWord(word))).toBeLessThan(1);
  });

  it.each(["phone", "máy", "không", "", "constructor"])("%j does neither", (word) => {
    expect(strengths.of(hashWord(word))).toBe(1);
  });
});
