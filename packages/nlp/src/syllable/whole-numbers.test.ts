import fc from "fast-check";
import { expect, it } from "vitest";
import { readWhole, writeWhole } from "./whole-numbers.ts";

it("reads back what it wrote, one number after the other", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 0x7fff_ffff })), (numbers) => {
      const bytes: number[] = [];
      for (const number of numbers) writeWhole(bytes, number);
      const place = { at: 0 };
      expect(numbers.map(() => readWhole(Uint8Array.from(bytes), place))).toEqual(numbers);
      expect(place.at).toBe(bytes.length);
    }),
    { numRuns: 50 },
  );
});

it("writes small numbers in one byte", () => {
  const bytes: number[] = [];
  writeWhole(bytes, 127);
  writeWhole(bytes, 128);
  expect(bytes).toEqual([127, 128, 1]);
});

it("refuses bytes that end within a number", () => {
  expect(() => readWhole(Uint8Array.from([0x80]), { at: 0 })).toThrow(RangeError);
});
