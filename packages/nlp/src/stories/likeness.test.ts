import { describe, expect, it } from "vitest";
import { BANDS, bandKey, isNear, likeness } from "./likeness.ts";
import { SLOTS } from "./signature.ts";
import { SketchKind } from "./sketch.ts";
import { range, sketchOfSet } from "./testing/sketch-of-set.ts";

const { words, characters, whole } = SketchKind;

/** A signature and the same with so many slots changed, from a slot on. */
function pair(changed: number, every = 1): Uint8Array {
  const bytes = new Uint8Array(SLOTS * 2);
  const signature = sketchOfSet(range(0, 50), words).subarray(1);
  bytes.set(signature, 0);
  bytes.set(signature, SLOTS);
  for (let nth = 0; nth < changed; nth += 1) {
    const slot = SLOTS + ((nth * every) % SLOTS);
    bytes[slot] = ((bytes[slot] ?? 0) + 1) % 256;
  }
  return bytes;
}
const nearAs = (kind: number, bytes: Uint8Array) => isNear(kind, bytes, 0, SLOTS);

describe("likeness", () => {
  it("is the share of equal slots, less what chance gives", () => {
    const of = (changed: number) => {
      const bytes = pair(changed);
      return likeness({ bytes, at: 0 }, { bytes, at: SLOTS });
    };
    expect([of(0), of(SLOTS)]).toEqual([1, 0]);
    expect(of(64)).toBeCloseTo((0.5 - 1 / 256) / (1 - 1 / 256));
  });
});

describe("isNear", () => {
  it("asks more of characters than of words, and nearly all of a whole post", () => {
    expect([words, characters, whole].map((kind) => nearAs(kind, pair(0)))).toEqual([true, true, true]);
    expect([words, characters, whole].map((kind) => nearAs(kind, pair(30)))).toEqual([true, true, false]);
    expect([words, characters, whole].map((kind) => nearAs(kind, pair(60)))).toEqual([true, false, false]);
    expect([words, characters, whole].map((kind) => nearAs(kind, pair(90)))).toEqual([false, false, false]);
  });

  it("asks for a whole band in common", () => {
    expect(nearAs(words, pair(31, 4))).toBe(true);
    expect(nearAs(words, pair(32, 4))).toBe(false);
  });
});

describe("bandKey", () => {
  it("is equal for equal bands alone", () => {
    const bytes = pair(1);
    const equal = Array.from({ length: BANDS }, (_, band) => bandKey(bytes, 0, band) === bandKey(bytes, SLOTS, band));
    expect(equal).toEqual([false, ...Array.from({ length: BANDS - 1 }, () => true)]);
  });
});
