import type { Cell } from "@nghe/contracts";
import { createLexiconModel } from "@nghe/nlp";
import { brandNamed } from "@nghe/registry/testing";
import type { CountedMention, ReadPost } from "@nghe/store";
import { describe, expect, it } from "vitest";
import { memoryPreviews, readPost } from "../testing/memory-previews.ts";
import { compareQueries } from "./compare.ts";

const model = createLexiconModel();
const live = new AbortController().signal;
const window = { from: 0, to: 1_000 };
const accounts = { owned: ["@acme"], employee: [], dealer: [], agency: [], paid: [] };
const brand = { ...brandNamed("w", "acme"), query: "acme", accounts };
const brands = [brand, brandNamed("w", "rival", { role: "competitor" })];
const selection = {
  ...window,
  workspaceUid: "w_w",
  workspace: "w",
  timezone: "UTC",
  interval: "month" as const,
  brands: brands.map(({ uid, id }) => ({ uid, id })),
  sources: null,
  langs: null,
  sentiments: null,
  vias: ["text" as const],
  countedOnly: true,
};

const cell = (id: string, mentions: number, positive: number, negative: number): Cell => ({
  bucket: 0,
  brand: id,
  mentions,
  positive,
  negative,
  neutral: mentions - positive - negative,
  unsure: 0,
  scoreSum: 0,
  engagement: null,
});

function compare(posts: readonly ReadPost[], query: string, mentions: readonly CountedMention[], cells: Cell[]) {
  const deps = {
    previews: memoryPreviews(posts, { mentions }).previews,
    model,
    answers: { cells: async () => cells },
    spamFrom: 0.7,
  };
  const within = { scopes: ["public"], seenSince: 0, period: window, timeoutMs: 1_000 };
  const effect = { brand, brands, selection, isScored: true };
  const texts = { query, against: brand.query, named: () => null, exclusions: "hideme" };
  return compareQueries(deps, { ...texts, language: "en", within, effect, brand: "acme" }, live);
}

const posts = [
  readPost("kept", "acme bank is fine", { at: 10 }),
  readPost("lost", "acme tools are great", { at: 20 }),
  readPost("gained", "ACB bank is terrible, awful", { at: 30 }),
  readPost("spam", "ACB bank win win win", { at: 40, spamScore: 0.9 }),
  readPost("own", "ACB bank greets you", {
    at: 50,
    author: { id: null, name: null, handle: "acme", followers: null, verified: null },
  }),
  readPost("hidden", "ACB bank hideme", { at: 60 }),
  readPost("other", "nothing at all", { at: 70 }),
];
const mentions: CountedMention[] = [
  { source: "bluesky", id: "kept", counted: true, sentiment: 0 },
  { source: "bluesky", id: "lost", counted: true, sentiment: 1 },
];
const cells = [cell("acme", 2, 1, 0), cell("rival", 2, 0, 0)];
const NEW = "(acme OR acb) bank";

describe("the present text against another", () => {
  it("tells what is gained, lost and kept, with some of each and their words", async () => {
    const { gained, lost, kept, ok } = await compare(posts, NEW, mentions, cells);
    expect(ok).toBe(true);
    expect([gained.posts, lost.posts, kept.posts]).toEqual([4, 1, 1]);
    expect(lost.examples).toMatchObject([{ postId: "bluesky:lost", spans: [{ start: 0, end: 4 }] }]);
    expect(kept.examples).toMatchObject([
      {
        postId: "bluesky:kept",
        spans: [
          { start: 0, end: 4 },
          { start: 5, end: 9 },
        ],
      },
    ]);
    expect(gained.examples.map(({ postId }) => postId)).toEqual(
      ["hidden", "own", "spam", "gained"].map((id) => `bluesky:${id}`),
    );
  });

  it("tells what it would have done to share of voice and tone", async () => {
    const { effect } = await compare(posts, NEW, mentions, cells);
    expect(effect?.before).toEqual({
      mentions: 2,
      share: 0.5,
      tone: { positive: 1, neutral: 1, negative: 0, unsure: 0, net: 1 },
    });
    expect(effect?.after).toEqual({
      mentions: 2,
      share: 0.5,
      tone: { positive: 0, neutral: 1, negative: 1, unsure: 0, net: -1 },
    });
    expect(effect).toMatchObject({ exact: true, scored: true, excluded: { spam: 1, owned: 1, hidden: 1 } });
    expect(effect?.rivals).toEqual([
      { brand: "acme", mentions: 2, before: 0.5, after: 0.5 },
      { brand: "rival", mentions: 2, before: 0.5, after: 0.5 },
    ]);
  });

  it("changes nothing where the text is the same", async () => {
    const { gained, lost, kept, effect } = await compare(posts, "acme", mentions, cells);
    expect([gained.posts, lost.posts, kept.posts]).toEqual([0, 0, 2]);
    expect(effect?.after).toEqual(effect?.before);
  });

  it("does not count twice what the tables have already", async () => {
    const landed: CountedMention[] = [...mentions, { source: "bluesky", id: "gained", counted: true, sentiment: -1 }];
    const { effect } = await compare(posts, NEW, landed, [cell("acme", 3, 1, 1), cell("rival", 2, 0, 0)]);
    expect([effect?.before.mentions, effect?.after.mentions]).toEqual([3, 2]);
  });

  it("says where the new text breaks, and of which it is", async () => {
    const answer = await compare(posts, "acme AND (", mentions, cells);
    expect(answer).toMatchObject({ ok: false, problem: { of: "query" }, effect: null, coverage: null });
  });
});
