import { createLexiconModel } from "@nghe/nlp";
import type { ReadPost } from "@nghe/store";
import { describe, expect, it } from "vitest";
import { memoryPreviews, readPost } from "../testing/memory-previews.ts";
import { previewQuery } from "./preview.ts";

const model = createLexiconModel();
const within = { scopes: ["public"], seenSince: 0, period: null, timeoutMs: 1_000 };
const named = (name: string) => (name === "noise" ? "giveaway OR tuyển" : null);
const ask = (query: string) => ({ query, named, language: "en" as const, timezone: "UTC", within });
const live = new AbortController().signal;

const preview = (posts: readonly ReadPost[], query: string, more: Parameters<typeof memoryPreviews>[1] = {}) =>
  previewQuery({ previews: memoryPreviews(posts, more).previews, model }, ask(query), live);

describe("a preview", () => {
  it("shows the posts that a query holds for, with the places of its words", async () => {
    const posts = [
      readPost("1", "I flew with acme today", { at: 5, title: "On acme" }),
      readPost("2", "nothing of it"),
      readPost("3", "ACME again", { at: 9, lang: "en" }),
    ];
    const answer = await preview(posts, "acme");
    expect(answer).toMatchObject({ ok: true, scanned: 3, matched: 2, problem: null });
    expect(answer.examples.map(({ postId }) => postId)).toEqual(["bluesky:3", "bluesky:1"]);
    expect(answer.examples[1]).toMatchObject({
      spans: [{ start: 12, end: 16 }],
      titleSpans: [{ start: 3, end: 7 }],
      publishedAt: 5,
      matchForm: "equal",
    });
    expect(answer.coverage).toMatchObject({ exact: true, sure: 0, candidates: 3, verified: 3, low: 2, high: 2 });
    expect(answer.languages).toEqual([
      { lang: "en", posts: 1 },
      { lang: "vi", posts: 1 },
    ]);
    expect(answer.explanation?.en).toContain("acme");
  });

  it("takes what the engine is sure of without reading it all, and shows the newest of it", async () => {
    const posts = Array.from({ length: 30 }, (_, at) => readPost(String(at), "acme", { at }));
    const answer = await preview(posts, "acme", { standings: () => [2, 0] });
    expect(answer).toMatchObject({ matched: 30, coverage: { exact: true, sure: 30, candidates: 0 } });
    expect(answer.examples).toHaveLength(20);
    expect(answer.examples[0]?.publishedAt).toBe(29);
  });

  it("says how sure it is where candidates are more than are read", async () => {
    const posts = Array.from({ length: 3_400 }, (_, at) =>
      readPost(String(at), at % 4 === 0 ? "acme" : "other", { at }),
    );
    const { matched, coverage, series } = await preview(posts, "acme");
    expect(coverage).toMatchObject({ exact: false, candidates: 3_400, verified: 1_500 });
    expect(matched).toBe(850);
    expect(coverage?.low).toBeLessThan(850);
    expect(coverage?.high).toBeGreaterThan(850);
    expect(series.reduce((sum, { posts: count }) => sum + count, 0)).toBe(850);
  });

  it("splits the tone of a random part of it", async () => {
    const posts = [
      readPost("1", "I love acme, it is great"),
      readPost("2", "acme is terrible, awful"),
      readPost("3", "other"),
    ];
    expect((await preview(posts, "acme")).tone).toMatchObject({ scored: 2, positive: 1, negative: 1 });
    expect((await preview(posts, "acme sentiment:negative")).matched).toBe(1);
    expect((await preview(posts, "nobody")).tone).toBeNull();
    const without = await previewQuery({ previews: memoryPreviews(posts).previews, model: null }, ask("acme"), live);
    expect(without).toMatchObject({ matched: 2, tone: null });
  });

  it("uses the named queries of the workspace", async () => {
    const posts = [readPost("1", "acme giveaway"), readPost("2", "acme")];
    expect(await preview(posts, "acme -{noise}")).toMatchObject({ matched: 1, examples: [{ postId: "bluesky:2" }] });
  });

  it("says where a query breaks and reads nothing", async () => {
    const { previews, asked } = memoryPreviews([readPost("1", "acme")]);
    const answer = await previewQuery({ previews, model }, ask("acme AND ("), live);
    expect(answer).toMatchObject({ ok: false, matched: 0, examples: [], coverage: null });
    expect(answer.problem?.message).toBeTruthy();
    expect(answer.problem?.start).toBeGreaterThan(0);
    expect(asked).toEqual([]);
  });

  it("gives the change that mends a query, or what is doubtful about one that can be used", async () => {
    const broken = await preview([], "acme)");
    expect(broken).toMatchObject({ problem: { fix: { start: 4, end: 5, text: "" } }, warnings: [] });
    const doubtful = await preview([readPost("1", "acme or other")], "acme or other");
    expect(doubtful).toMatchObject({ ok: true, matched: 1, problem: null });
    expect(doubtful.warnings).toMatchObject([{ code: "lower-operator", start: 5, end: 7, fix: { text: "OR" } }]);
  });

  it("tells both in the language asked for", async () => {
    const { previews } = memoryPreviews([]);
    const told = async (query: string, language: "en" | "vi") => {
      const { problem, warnings } = await previewQuery({ previews, model }, { ...ask(query), language }, live);
      return problem?.message ?? warnings[0]?.message;
    };
    for (const query of ["acme)", "acme or other"]) {
      const [en, vi] = [await told(query, "en"), await told(query, "vi")];
      expect(en).toBeTruthy();
      expect(vi).toBeTruthy();
      expect(vi).not.toBe(en);
    }
  });

  it("stops where nobody waits for it", async () => {
    const gone = AbortSignal.abort();
    const { previews } = memoryPreviews([readPost("1", "acme")]);
    await expect(previewQuery({ previews, model }, ask("acme"), gone)).rejects.toMatchObject({ code: "abandoned" });
  });
});
