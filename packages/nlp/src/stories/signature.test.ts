import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { likeness } from "./likeness.ts";
import { SketchKind } from "./sketch.ts";
import { range, sketchOfSet } from "./testing/sketch-of-set.ts";

const { words } = SketchKind;
const likenessOf = (a: readonly number[], b: readonly number[]) =>
  likeness({ bytes: sketchOfSet(a, words), at: 1 }, { bytes: sketchOfSet(b, words), at: 1 });

/** The mean error and the root of the mean squared one, of pairs of sets of this size with so many in common. */
function errorsOf(size: number, common: number, pairs: number): { mean: number; spread: number } {
  const jaccard = common / (2 * size - common);
  const errors = Array.from({ length: pairs }, (_, nth) => {
    const from = nth * 10_000;
    return likenessOf(range(from, size), range(from + size - common, size)) - jaccard;
  });
  const mean = errors.reduce((sum, error) => sum + error, 0) / pairs;
  return { mean, spread: Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / pairs) };
}

describe("a signature", () => {
  it.each([
    ["of a few shingles", 4, 2],
    ["of a short post", 20, 13],
    ["of a long post", 100, 60],
    ["of an article", 700, 350],
  ])("estimates the Jaccard index without bias, and as closely as 128 slots allow: %s", (_, size, common) => {
    const { mean, spread } = errorsOf(size, common, 300);
    expect(Math.abs(mean)).toBeLessThan(0.011);
    expect(spread).toBeLessThan(0.053);
  });

  it("is the same for the same set, however it is ordered and repeated", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(1_000), { minLength: 1, maxLength: 40 }), (set) => {
        expect(sketchOfSet([...set].reverse().concat(set), words)).toEqual(sketchOfSet(set, words));
      }),
      { numRuns: 50 },
    );
  });

  it("says of sets with nothing in common that they are unlike", () => {
    const most = Array.from({ length: 200 }, (_, nth) => likenessOf(range(nth * 100, 25), range(nth * 100 + 50, 25)));
    expect(Math.max(...most)).toBeLessThan(0.05);
  });
});
