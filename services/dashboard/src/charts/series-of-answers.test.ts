import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_PROOF, share, volume } from "../data/testing/answers.ts";
import { netBucket, netLines, shareLines, volumeLines } from "./chart-lines.ts";

const HOUR = 3_600_000;
const BRANDS = ["a", "b", "c"] as const;
const ofBrand = (brand: string) => ({ brand, name: brand.toUpperCase(), color: "#111111" });
const ink = (color: string) => color;

/** Mentions of three brands in each hour of a day; an hour that was not asked of is missing. */
const hours = fc.array(fc.option(fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50)), { freq: 4 }), {
  minLength: 1,
  maxLength: 24,
});

describe("shares over time", () => {
  it("of an hour make the whole, or are unknown all together", () => {
    fc.assert(
      fc.property(hours, (all) => {
        const series = all.flatMap((counts, hour) => {
          if (counts === null) return [];
          const total = counts.reduce((sum, count) => sum + count, 0);
          const brands = counts.map((mentions, index) => ({
            ...{ brand: BRANDS[index] ?? "a", mentions, share: total === 0 ? null : mentions / total },
          }));
          return [{ bucket: hour * HOUR, total, brands }];
        });
        const named = BRANDS.map((brand) => ({
          ...ofBrand(brand),
          role: "own" as const,
          mentions: 0,
          share: null,
          proof: NO_PROOF,
        }));
        const { buckets, lines } = shareLines({ ...share(named, series), to: all.length * HOUR }, ink);
        expect(buckets).toHaveLength(all.length);
        for (const [place, counts] of all.entries()) {
          const values = lines.map((line) => line.values[place] ?? null);
          const heard = counts?.some((count) => count > 0) === true;
          if (heard) expect(values.reduce<number>((sum, value) => sum + (value ?? 0), 0)).toBeCloseTo(1, 10);
          else expect(values).toEqual([null, null, null]);
        }
      }),
    );
  });
});

describe("mentions over time", () => {
  it("add up to what was heard, with a zero in every silent hour", () => {
    fc.assert(
      fc.property(hours, (all) => {
        const series = all.flatMap((counts, hour) =>
          (counts ?? []).map((mentions, index) => ({ bucket: hour * HOUR, brand: BRANDS[index] ?? "a", mentions })),
        );
        const brands = BRANDS.map((brand) => ({ ...ofBrand(brand), mentions: 0 }));
        const { lines } = volumeLines({ ...volume(0), brands, series, to: all.length * HOUR }, ink);
        const drawn = lines.map(({ values }) => values.reduce<number>((sum, value) => sum + (value ?? Number.NaN), 0));
        const heard = BRANDS.map((_, index) => all.reduce((sum, counts) => sum + (counts?.[index] ?? 0), 0));
        expect(drawn).toEqual(heard);
      }),
    );
  });

  it("are none where no brand is counted", () => {
    expect(volumeLines({ ...volume(0), to: 2 * HOUR }, ink)).toEqual({ buckets: [0, HOUR], lines: [] });
  });
});

describe("net sentiment over time", () => {
  const minutes = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 1, maxLength: 60 });

  it("of five minutes is that of their sums, between −1 and 1, and unknown only where nobody judged", () => {
    fc.assert(
      fc.property(minutes, (all) => {
        const series = all.map(([positive, negative], minute) => ({
          ...{ bucket: minute * 60_000, brand: "a", positive, negative, neutral: 1, unsure: 0, net: null },
        }));
        const brands = [{ ...ofBrand("a"), positive: 0, negative: 0, neutral: 0, unsure: 0, net: null }];
        const answer = { ...volume(0), kind: "sentiment" as const, interval: "minute" as const, brands, series };
        const { buckets, lines } = netLines({ ...answer, to: all.length * 60_000 }, ink);
        expect(buckets).toHaveLength(Math.ceil(all.length / 5));
        const expected = buckets.map((_, five) => {
          const stretch = all.slice(five * 5, five * 5 + 5);
          const liked = stretch.reduce((sum, [positive]) => sum + positive, 0);
          const disliked = stretch.reduce((sum, [, negative]) => sum + negative, 0);
          return liked + disliked === 0 ? null : (liked - disliked) / (liked + disliked);
        });
        expect(lines[0]?.values).toEqual(expected);
        expect(expected.every((value) => value === null || Math.abs(value) <= 1)).toBe(true);
      }),
    );
  });

  it.each([
    ["minute", 299_999, 0],
    ["minute", 300_000, 300_000],
    ["hour", 5_400_000, 5_400_000],
    ["day", 61_200_000, 61_200_000],
  ] as const)("of a %s that begins at %i is told at %i", (interval, bucket, told) => {
    expect(netBucket(bucket, interval)).toBe(told);
  });
});
