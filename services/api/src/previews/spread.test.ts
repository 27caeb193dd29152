import { describe, expect, it } from "vitest";
import { readPost } from "../testing/memory-previews.ts";
import { createPostReader } from "./post-reader.ts";
import { spread } from "./spread.ts";

const HOUR = 3_600_000;
const NOON = Date.UTC(2026, 2, 1, 12);
const read = createPostReader([], null);
const verifiedAt = (at: number, more = {}) => read(readPost(String(at), "x", { at, ...more }));

describe("the spread of what matched", () => {
  it("counts by hour where it is a matter of days, with the hours in which nobody spoke", () => {
    const verified = [verifiedAt(NOON + 60_000), verifiedAt(NOON + 120_000), verifiedAt(NOON + 2 * HOUR)];
    const { interval, series } = spread({ sure: [], verified, weight: 1 }, "UTC");
    expect(interval).toBe("hour");
    expect(series).toEqual([
      { bucket: NOON, posts: 2 },
      { bucket: NOON + HOUR, posts: 0 },
      { bucket: NOON + 2 * HOUR, posts: 1 },
    ]);
  });

  it("counts by the workspace's own days beyond", () => {
    const evening = Date.UTC(2026, 2, 1, 18);
    const verified = [verifiedAt(evening), verifiedAt(evening + 100 * HOUR)];
    const { interval, series } = spread({ sure: [], verified, weight: 1 }, "Asia/Ho_Chi_Minh");
    expect(interval).toBe("day");
    expect(series[0]).toEqual({ bucket: Date.UTC(2026, 2, 1, 17), posts: 1 });
    expect(series.reduce((sum, { posts }) => sum + posts, 0)).toBe(2);
  });

  it("counts by month over years", () => {
    const verified = [verifiedAt(Date.UTC(2015, 1, 17)), verifiedAt(Date.UTC(2026, 1, 17))];
    const { interval, series } = spread({ sure: [], verified, weight: 1 }, "UTC");
    expect([interval, series.length]).toEqual(["month", 133]);
  });

  it("lets each post of a sample stand for several, and ranks sources and languages", () => {
    const all = { standings: [2, 0] as const, slot: 0, source: "", lang: null, posts: 5 };
    const sure = [
      { ...all, of: "slot" as const, slot: NOON },
      { ...all, of: "source" as const, source: "voz.vn" },
      { ...all, of: "lang" as const, lang: "vi" },
    ];
    const verified = [verifiedAt(NOON), verifiedAt(NOON + 1, { lang: "en" }), verifiedAt(NOON + 2, { lang: null })];
    const { sources, languages, series } = spread({ sure, verified, weight: 2.5 }, "UTC");
    expect(sources).toEqual([
      { source: "bluesky", posts: 8 },
      { source: "voz.vn", posts: 5 },
    ]);
    expect(languages).toEqual([
      { lang: "vi", posts: 8 },
      { lang: "en", posts: 3 },
      { lang: null, posts: 3 },
    ]);
    expect(series).toEqual([{ bucket: NOON, posts: 13 }]);
  });

  it("of nothing is nothing", () => {
    expect(spread({ sure: [], verified: [], weight: 1 }, "UTC")).toMatchObject({ series: [], sources: [] });
  });
});
