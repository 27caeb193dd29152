import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countOf } from "./row-to-post.ts";

describe("a count in a spreadsheet", () => {
  it.each([
    ["1,000", 1_000],
    ["1.000", 1_000],
    ["10,000", 10_000],
    ["1.000.000", 1_000_000],
    ["1,234.00", 1_234],
    ["1.234,00", 1_234],
    ["1,00,000", 100_000],
    ["0", 0],
    ["0.0", 0],
    ["32375.0", 32_375],
    ["8,2K", 8_200],
    ["1 K", 1_000],
    ["2b", 2_000_000_000],
    ["9007199254740991", Number.MAX_SAFE_INTEGER],
  ])("%s is %i", (text, count) => {
    expect(countOf(text)).toBe(count);
  });

  it.each(["12.5", "0.125", "-3", "1,2,3.4k", "9007199254740993", "99999999999B", "NaN", "1e5", "١٢", "12 likes"])(
    "%s is none",
    (text) => {
      expect(countOf(text)).toBeUndefined();
    },
  );

  it("is the same however its thousands are set apart", () => {
    fc.assert(
      fc.property(fc.nat({ max: 2_000_000_000 }), (count) => {
        const grouped = (locale: string) => new Intl.NumberFormat(locale).format(count);
        for (const text of [String(count), grouped("en"), grouped("vi"), `${grouped("en")}.00`, `${count}.0`]) {
          expect([text, countOf(text)]).toEqual([text, count]);
        }
      }),
    );
  });
});
