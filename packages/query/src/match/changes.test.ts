import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { postText, queryText } from "../testing/arbitraries.ts";
import { matchable } from "./matchable.ts";
import { createMatcher } from "./matcher.ts";

const ids = (matcher: ReturnType<typeof createMatcher>, text: string) =>
  matcher.match(matchable({ text })).map(({ id }) => id);

describe("a matcher whose queries change", () => {
  it("takes a new text for an id, in its old place, and forgets what is removed", () => {
    const matcher = createMatcher([
      { id: "a", query: "sữa" },
      { id: "b", query: "sữa OR trà" },
    ]);
    expect(matcher.set({ id: "a", query: "trà" })).toEqual([]);
    expect(ids(matcher, "trà")).toEqual(["a", "b"]);
    expect(ids(matcher, "sữa")).toEqual(["b"]);
    matcher.remove("a");
    matcher.remove("never there");
    expect(ids(matcher, "trà")).toEqual(["b"]);
    matcher.set({ id: "a", query: "trà" });
    expect(ids(matcher, "trà")).toEqual(["b", "a"]);
  });

  it("says why it refused a text, and holds nothing for it until it is mended", () => {
    const matcher = createMatcher([{ id: "a", query: "sữa" }]);
    expect(matcher.set({ id: "a", query: '"sữa' })).toMatchObject([{ code: "unclosed-quote" }]);
    expect(matcher.refused.map(({ id }) => id)).toEqual(["a"]);
    expect(ids(matcher, "sữa")).toEqual([]);
    matcher.set({ id: "a", query: "sữa" });
    expect(matcher.refused).toEqual([]);
    expect(ids(matcher, "sữa")).toEqual(["a"]);
  });

  it("counts what words call up, and what must be held against every post", () => {
    const queries = ["vinamilk", "vina*", "*milk", "raw:“!!”", "likes:>10", "author:vtv24", "😡", "has:link sữa"];
    const matcher = createMatcher(queries.map((query, nth) => ({ id: String(nth), query })));
    expect(matcher.counts()).toEqual({ queries: 8, anchored: 5, slow: 3, failed: 0 });
  });

  it("reads a named query through the caller", () => {
    const named = (name: string) => (name === "noise" ? "tuyển OR dụng" : null);
    const matcher = createMatcher([{ id: "a", query: "sữa NOT {noise}", named }]);
    expect(ids(matcher, "sữa")).toEqual(["a"]);
    expect(ids(matcher, "sữa tuyển")).toEqual([]);
  });

  it("goes on with the others where one cannot be held against a post, and counts it", () => {
    const matcher = createMatcher([
      { id: "tone", query: "sữa sentiment:negative" },
      { id: "plain", query: "sữa" },
    ]);
    const tone = () => {
      throw new Error("no model");
    };
    expect(matcher.match(matchable({ text: "sữa", tone })).map(({ id }) => id)).toEqual(["plain"]);
    expect(matcher.counts().failed).toBe(1);
  });

  it("finds what a matcher finds that was made with the last queries alone", () => {
    const change = fc.record({ id: fc.constantFrom("a", "b", "c", "d"), query: fc.option(queryText) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), fc.array(postText, { maxLength: 4 }), (changes, texts) => {
        const matcher = createMatcher();
        const last = new Map<string, string>();
        for (const { id, query } of changes) {
          if (query === null) {
            matcher.remove(id);
            last.delete(id);
          } else {
            matcher.set({ id, query });
            last.set(id, query);
          }
          for (const text of texts) matcher.match(matchable({ text }));
        }
        const fresh = createMatcher([...last].map(([id, query]) => ({ id, query })));
        for (const text of texts) {
          expect(matcher.match(matchable({ text }))).toEqual(fresh.match(matchable({ text })));
        }
        expect(matcher.counts()).toEqual(fresh.counts());
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  it("finds the same however often a word was met, and whichever word calls a query up", () => {
    const queries = Array.from({ length: 400 }, (_, nth) => ({ id: String(nth), query: `common AND rare${nth % 40}` }));
    const matcher = createMatcher(queries);
    for (let post = 0; post < 3_000; post += 1) expect(ids(matcher, `common word ${post}`)).toEqual([]);
    expect(ids(matcher, "rare7 common")).toEqual(queries.filter((_, nth) => nth % 40 === 7).map(({ id }) => id));
  });

  it("takes a list of queries, and touches those that changed alone", () => {
    const matcher = createMatcher([
      { id: "a", query: "sữa" },
      { id: "b", query: "sữa -{noise}", named: () => "tuyển" },
      { id: "c", query: '"sữa' },
    ]);
    const named = vi.fn(() => "dụng");
    matcher.update([
      { id: "b", query: "sữa -{noise}", named },
      { id: "d", query: "trà OR sữa" },
      { id: "a", query: "sữa" },
    ]);
    expect(named).toHaveBeenCalled();
    expect(ids(matcher, "sữa tuyển")).toEqual(["b", "d", "a"]);
    expect(ids(matcher, "sữa dụng")).toEqual(["d", "a"]);
    expect([matcher.refused, matcher.counts().queries]).toEqual([[], 3]);
    matcher.update([]);
    expect([ids(matcher, "sữa"), matcher.counts().queries]).toEqual([[], 0]);
  });
});
