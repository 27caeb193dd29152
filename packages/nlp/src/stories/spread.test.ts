import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureSpread, type SpreadPost } from "./spread.ts";

const HOUR = 3_600_000;
const post = (key: string, createdAt: number, author: string | null, source = "facebook"): SpreadPost => ({
  key,
  source,
  author,
  createdAt,
});

describe("measureSpread", () => {
  it("tells posts, accounts, sources and the growth by hour", () => {
    const spread = measureSpread([
      post("c", 3 * HOUR + 5, "an"),
      post("a", 10, "an"),
      post("b", 20, "binh"),
      post("d", 3 * HOUR, "an", "tiktok"),
      post("e", 3 * HOUR + 9, null),
    ]);
    const peak = { from: 3 * HOUR, posts: 3, newAuthors: 1, allPosts: 5 };
    expect(spread).toEqual({
      origin: "a",
      posts: 5,
      authors: 3,
      unknownAuthors: 1,
      sources: [
        { source: "facebook", posts: 4 },
        { source: "tiktok", posts: 1 },
      ],
      firstAt: 10,
      lastAt: 3 * HOUR + 9,
      hours: [{ from: 0, posts: 2, newAuthors: 2, allPosts: 2 }, peak],
      peak,
    });
  });

  it("has nothing to tell of no posts", () => {
    expect(measureSpread([])).toBeNull();
  });

  it("does not depend on the order of posts, and its hours add up", () => {
    const posts = fc
      .array(fc.tuple(fc.nat(9 * HOUR), fc.option(fc.constantFrom("an", "binh", "chi"))), {
        minLength: 1,
        maxLength: 12,
      })
      .map((rows) => rows.map(([createdAt, author], nth) => post(`p${nth}`, createdAt, author)));
    fc.assert(
      fc.property(posts, (rows) => {
        const spread = measureSpread(rows);
        expect(measureSpread(rows.toReversed())).toEqual(spread);
        const sum = (of: "posts" | "newAuthors") => spread?.hours.reduce((total, hour) => total + hour[of], 0);
        expect([sum("posts"), sum("newAuthors")]).toEqual([rows.length, spread?.authors]);
        expect(spread?.hours.at(-1)?.allPosts).toBe(rows.length);
      }),
      { numRuns: 60 },
    );
  });
});
