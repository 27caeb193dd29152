import { describe, expect, it } from "vitest";
import { mayHold } from "./may-hold.ts";
import type { SiftAsked } from "./previews.ts";
import { inReach, READABLE, readable, unreadable } from "./sifted.ts";

const query = (name: string, more: object = {}) => ({
  sure: `sure_${name}`,
  may: `may_${name}`,
  index: `index_${name}`,
  params: { [name]: [name] },
  terms: [name],
  pieces: [],
  ...more,
});
const asked = (more: Partial<SiftAsked> = {}): SiftAsked => ({
  scopes: ["public", "ws:w-acme"],
  seenSince: 1_000,
  period: null,
  queries: [query("a")],
  timeoutMs: 1_000,
  ...more,
});

describe("the posts that an asker may see", () => {
  it("are those of its scopes, not deleted, seen lately enough", () => {
    const { where, params } = inReach(asked());
    expect(where).toContain("NOT deleted");
    expect(where).toContain("hasAny(scopes, {scopes:Array(String)})");
    expect(params).toEqual({ scopes: ["public", "ws:w-acme"], seenSince: 1_000 });
  });

  it("are bounded by the period that was asked for, from included and to excluded", () => {
    const { where, params } = inReach(asked({ period: { from: 5, to: 9 } }));
    expect(where).toMatch(/>= fromUnixTimestamp64Milli\(\{from:Int64\}.*< fromUnixTimestamp64Milli\(\{to:Int64\}/);
    expect(params).toMatchObject({ from: 5, to: 9 });
  });

  it("are asked for in times that the tables can hold", () => {
    const { params } = inReach(asked({ seenSince: -5, period: { from: -1.5, to: Number.MAX_SAFE_INTEGER } }));
    expect(params).toMatchObject({ seenSince: 0, from: 0, to: Date.UTC(2299, 11, 31) });
  });
});

describe("posts that the columns can tell of", () => {
  it("stand at 2 where the query holds, at 1 where it may", () => {
    expect(readable(asked()).standings).toBe("(multiIf(sure_a, 2, may_a, 1, 0), 0)");
  });

  it("stand at 2 or 0 alone where nothing is left to verify", () => {
    expect(readable(asked({ queries: [query("a", { sure: "x", may: "x" })] })).standings).toBe("(if(x, 2, 0), 0)");
  });

  it("are looked up by the words of either query, and have the values of both", () => {
    const { standings, where, params } = readable(asked({ queries: [query("a"), query("b")] }));
    expect(standings).toBe("(multiIf(sure_a, 2, may_a, 1, 0), multiIf(sure_b, 2, may_b, 1, 0))");
    expect(where).toContain("AND (index_a OR index_b) AND (may_a OR may_b)");
    expect(params).toMatchObject({ a: ["a"], b: ["b"], seenSince: 1_000 });
  });

  it("and those that they cannot are every post, each once", () => {
    expect(readable(asked()).where).toContain(` AND ${READABLE} AND `);
    expect(unreadable(asked()).where).toContain(` AND NOT (${READABLE}) AND `);
  });
});

describe("posts whose state must be read", () => {
  it("keep the values of both queries apart", () => {
    const { standings, params } = unreadable(asked({ queries: [query("a"), query("b")] }));
    expect(params).toMatchObject({ terms0_0: ["a"], terms1_0: ["b"] });
    expect(standings).toMatch(/^\(\(.*terms0_0.*\), \(.*terms1_0.*\)\)$/);
  });
});

describe("the words that a post must hold one of", () => {
  function made(terms: readonly string[] | null, pieces: readonly string[] = []) {
    const params: Parameters<typeof mayHold>[2] = {};
    return { sql: mayHold({ terms, pieces }, "", params), params };
  }

  it("are looked for as text is stored: without case and marks, each once", () => {
    expect(made(["Điện", "dien", "MÁY"]).params).toEqual({ terms_0: ["dien", "may"] });
  });

  it("are looked for in pieces too, without what parts them", () => {
    const { sql, params } = made(["vcb"], ["vcb"]);
    expect(params).toEqual({ terms_0: ["vcb"], pieces_0: ["vcb"] });
    expect(sql).toContain("replaceRegexpAll(search_text");
  });

  it("are taken 255 a search", () => {
    const { sql, params } = made(Array.from({ length: 300 }, (_, nth) => `w${nth}`));
    expect(Object.values(params).map((values) => (values as string[]).length)).toEqual([255, 45]);
    expect(sql.match(/multiSearchAny/g)).toHaveLength(2);
  });

  it("narrow nothing where they are not known, and find nothing where there are none", () => {
    expect(made(null)).toEqual({ sql: "1", params: {} });
    expect(made([""])).toEqual({ sql: "(0 OR 0)", params: {} });
  });
});
