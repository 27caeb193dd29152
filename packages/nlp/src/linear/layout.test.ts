import { expect, it } from "vitest";
import { NUMBER_NAMES } from "../features/feature-reader.ts";
import { widthOf } from "./layout.ts";

it.each([
  [4, 4, 32],
  [1, 2, 6],
  [16, 15, 98_304],
])(
  "has %i and %i bits of buckets: %i columns, those of the numbers, and one that is always there",
  (wordBits, letterBits, buckets) => {
    const scales = { wordScale: 1, letterScale: 1, numberScale: 1 };
    expect(widthOf({ wordBits, letterBits, ...scales })).toBe(buckets + NUMBER_NAMES.length + 1);
  },
);
