import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openLanguageWeights, writeLanguageWeights } from "./language-weights.ts";
import { SHIPPED_WEIGHTS } from "./shipped-weights.ts";
import { BUCKETS, CLASS_COUNT } from "./token-buckets.ts";

const COUNT = BUCKETS * CLASS_COUNT;
const weightsOf = (numbers: readonly number[]) =>
  Int8Array.from({ length: COUNT }, (_, at) => numbers[at % numbers.length] ?? 0);

describe("the weights of languages", () => {
  it("come back from their bytes, and the bytes from them", () => {
    const numbers = fc.array(fc.integer({ min: -128, max: 127 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(numbers, fc.float({ noNaN: true, noDefaultInfinity: true }), (some, scale) => {
        const bytes = writeLanguageWeights({ weights: weightsOf(some), scale });
        const opened = openLanguageWeights(bytes);
        expect(opened.scale).toBe(scale);
        expect(Buffer.compare(Buffer.from(opened.weights.buffer, 4), Buffer.from(weightsOf(some).buffer))).toBe(0);
        expect(Buffer.compare(writeLanguageWeights(opened), bytes)).toBe(0);
      }),
      { seed: 3, numRuns: 20 },
    );
  });

  it("are opened from the middle of other bytes", () => {
    const bytes = writeLanguageWeights({ weights: weightsOf([1, -2, 3]), scale: 0.5 });
    const around = new Uint8Array(bytes.length + 9);
    around.set(bytes, 5);
    const { weights, scale } = openLanguageWeights(around.subarray(5, 5 + bytes.length));
    expect([...weights.subarray(0, 3), scale]).toEqual([1, -2, 3, 0.5]);
  });

  it.each([0, 4, COUNT, COUNT + 3, COUNT + 5])("are refused of %i bytes, with their number", (length) => {
    expect(() => openLanguageWeights(new Uint8Array(length))).toThrow(
      new RangeError(`no language weights: ${length} bytes`),
    );
  });

  it("that ship are whole, and say something", () => {
    const { weights, scale } = openLanguageWeights(Buffer.from(SHIPPED_WEIGHTS, "base64"));
    expect(weights.filter((weight) => weight !== 0).length).toBeGreaterThan(1_000);
    expect(scale).toBeGreaterThan(0);
    expect(scale).toBeLessThan(1);
  });
});
