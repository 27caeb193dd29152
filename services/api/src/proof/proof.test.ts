import { brandNamed, createMemoryRegistry, labelOf, queryNamed, workspaceNamed } from "@nghe/registry/testing";
import { createManualClock } from "@nghe/runtime";
import { wilsonShare } from "@nghe/stats";
import { describe, expect, it } from "vitest";
import { storedPost } from "../testing/stored-post.ts";
import { isCommonWord } from "./common-word.ts";
import { createProofBook } from "./proof-book.ts";
import { commonWordsOf, proofOf } from "./proof-of.ts";

const NOISE = (name: string) => (name === "be" ? "be OR momo" : null);
const common = (query: string) => commonWordsOf(query, NOISE);

describe("a common word", () => {
  it.each(["be", "Be", "May", "Apple", "MB", "Sun", "Momo", "Tiki", "Cộng", "điện", "VP"])("is %s", (word) => {
    expect(isCommonWord(word)).toBe(true);
  });

  it.each(["Vinamilk", "Shopee", "Lazada", "Viettel", "Highlands", "Techcombank", "247"])("is not %s", (word) => {
    expect(isCommonWord(word)).toBe(false);
  });
});

describe("the common words that are enough for a query", () => {
  it.each([
    ["be", ["be"]],
    ['be OR "be group" OR @be', ["be"]],
    ["(be OR momo) lang:vi NOT bé", ["be", "momo"]],
    ["case:May", ["May"]],
    ["{be} OR vinamilk", ["be", "momo"]],
    ["be AND app", []],
    ["be NEAR/3 app", []],
    ['"be group"', []],
    ["@be OR #be", []],
    ["(not closed", []],
  ])("of %s", (query, expected) => {
    expect(common(query)).toEqual(expected);
  });
});

describe("what labels say", () => {
  it.each([
    [0, 0, "be", "unproven"],
    [0, 0, "vinamilk", "not-needed"],
    [24, 30, "be", "proven"],
    [23, 30, "be", "unproven"],
    [10, 30, "vinamilk", "unproven"],
    [30, 30, "vinamilk", "proven"],
    [5, 5, "be", "unproven"],
    [5, 5, "vinamilk", "not-needed"],
    [0, 6, "vinamilk", "unproven"],
  ])("%d right of %d for %s: %s", (held, of, query, status) => {
    expect(proofOf(wilsonShare(held, of), common(query))).toMatchObject({ status, n: of });
  });
});

describe("the book of proofs", () => {
  const texts: Record<string, string> = { 1: "momo app", 2: "sumo", 3: "đi momo" };

  function book() {
    const registry = createMemoryRegistry([
      workspaceNamed("a"),
      queryNamed("a", "noise", "phim"),
      brandNamed("a", "momo", { query: "momo NOT {noise}", uses: ["noise"] }),
      brandNamed("a", "vinamilk"),
      labelOf("a", "momo", "1", true),
      labelOf("a", "momo", "2", true),
    ]);
    const clock = createManualClock(0);
    let reads = 0;
    const postsByKey = {
      visibleOf: async (_workspace: string, keys: readonly { id: string }[]) => {
        reads += 1;
        return keys.map(({ id }) => storedPost(id, texts[id] ?? ""));
      },
    };
    const proofs = createProofBook({ registry, postsByKey, model: null, clock });
    const of = async (id = "momo") => (await proofs.of([{ uid: `b_a_${id}` }])).get(`b_a_${id}`);
    return { registry, clock, of, reads: () => reads };
  }

  it("measures the version in force, and reads posts only where labels or the version changed, or it is long ago", async () => {
    const { registry, clock, of, reads } = book();
    expect(await of()).toEqual({ status: "unproven", precision: 1, n: 1 });
    await of();
    expect(reads()).toBe(1);
    await registry.put(labelOf("a", "momo", "3", false), { expects: 0, by: "x", note: null });
    expect(await of()).toEqual({ status: "unproven", precision: 0.5, n: 2 });
    await registry.put(queryNamed("a", "noise", "đi"), { expects: 1, by: "x", note: null });
    expect(await of()).toEqual({ status: "unproven", precision: 1, n: 1 });
    expect(reads()).toBe(3);
    await clock.advance(600_001);
    await of();
    expect(reads()).toBe(4);
  });

  it("reads nothing for a brand without labels, and knows of none that is gone", async () => {
    const { of, reads } = book();
    expect(await of("vinamilk")).toEqual({ status: "not-needed", precision: null, n: 0 });
    expect(await of("gone")).toBeUndefined();
    expect(reads()).toBe(0);
  });
});
