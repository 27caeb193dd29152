import { Answer, type Question, QuestionKind } from "@nghe/contracts";
import { brandNamed, createMemoryRegistry, workspaceNamed } from "@nghe/registry/testing";
import { createManualClock } from "@nghe/runtime";
import { describe, expect, it } from "vitest";
import { createMemoryAnswers } from "../testing/memory-answers.ts";
import { alertOf } from "../testing/mention-item.ts";
import { NO_PROOFS } from "../testing/no-proofs.ts";
import { answerQuestion } from "./answer.ts";
import { resolveQuestion } from "./resolve.ts";

const NOW = Date.parse("2026-03-10T08:20:30Z");
const HOUR = 3_600_000;

function bench(brands: readonly string[] = ["one", "two"]) {
  const answers = createMemoryAnswers();
  const clock = createManualClock(NOW);
  const registry = createMemoryRegistry([workspaceNamed("acme"), ...brands.map((id) => brandNamed("acme", id))]);
  const workspace = registry.view().workspace("acme");
  if (workspace === undefined) throw new Error("the workspace should be there");
  return {
    answers,
    async ask<K extends QuestionKind>(kind: K, question: Question = {}): Promise<Extract<Answer, { kind: K }>> {
      const outcome = resolveQuestion({ kind, workspace, question }, registry.view(), NOW);
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
      const answer = await answerQuestion(outcome.resolved, { answers, clock, proofs: NO_PROOFS });
      if (answer.kind !== kind) throw new Error(`asked for ${kind}, got ${answer.kind}`);
      return answer as Extract<Answer, { kind: K }>;
    },
  };
}

it.each(QuestionKind.options)("answers %s as the contract says, with nothing said and with something", async (kind) => {
  const { answers, ask } = bench();
  expect(Answer.parse(await ask(kind))).toMatchObject({ kind, workspace: "acme", asOf: NOW });
  answers.say("one", NOW - HOUR, 1);
  answers.raise(alertOf("one", 1));
  const answer = Answer.parse(await ask(kind));
  expect(answer).toMatchObject({ kind, asOf: NOW - HOUR, timezone: "Asia/Ho_Chi_Minh", simulated: false });
  expect(answer.sql).toContain(kind);
  expect(answer.formula.version).toBeGreaterThan(0);
  expect(answer.coverage).toMatchObject([{ source: "bluesky", posts: 1 }]);
});

it("answers a workspace without brands with nothing, and asks the tables for none", async () => {
  const { answers, ask } = bench([]);
  expect(await ask("share-of-voice")).toMatchObject({ total: 0, brands: [] });
  expect(await ask("mentions")).toMatchObject({ items: [], next: null });
  expect(answers.asked.map(({ name }) => name)).not.toContain("cells");
});

describe("share of voice", () => {
  it("is each brand's part of what was said of all, in the window and in each bucket", async () => {
    const { answers, ask } = bench();
    for (const brand of ["one", "one", "one", "two"]) answers.say(brand, NOW - HOUR);
    answers.say("two", NOW - 5 * HOUR);
    const answer = await ask("share-of-voice");
    expect(answer.total).toBe(5);
    expect(answer.brands.map(({ brand, mentions, share }) => [brand, mentions, share])).toEqual([
      ["one", 3, 0.6],
      ["two", 2, 0.4],
    ]);
    const bucket = answer.series.find(({ total }) => total === 4);
    expect(bucket?.brands.map(({ share }) => share)).toEqual([0.75, 0.25]);
  });

  it("has an entry for every bucket up to now, null where nobody spoke", async () => {
    const answer = await bench().ask("share-of-voice");
    expect(answer.series).toHaveLength(24);
    expect(answer.series.at(-1)?.bucket).toBe(Date.parse("2026-03-10T08:00:00Z"));
    expect(answer.series[0]?.brands[0]).toEqual({ brand: "one", mentions: 0, share: null });
    expect(answer.brands.map(({ share }) => share)).toEqual([null, null]);
  });

  it("is among the brands that were asked for", async () => {
    const { answers, ask } = bench();
    answers.say("one", NOW - HOUR);
    answers.say("two", NOW - HOUR);
    expect((await ask("share-of-voice", { brand: ["two"] })).brands).toMatchObject([{ brand: "two", share: 1 }]);
  });
});

it("never draws the future as silence", async () => {
  const { ask } = bench();
  const day = { from: "2026-03-10T00:00:00Z", to: "2026-03-11T00:00:00Z", interval: "hour" } as const;
  expect((await ask("volume", { ...day, brand: ["one"] })).series).toHaveLength(9);
});

it("nets tone without the neutral and the unsure", async () => {
  const { answers, ask } = bench();
  for (const tone of [1, 1, 1, -1, 0, null] as const) answers.say("one", NOW - HOUR, tone);
  const [one, two] = (await ask("sentiment")).brands;
  expect(one).toMatchObject({ positive: 3, neutral: 1, negative: 1, unsure: 1, net: 0.5 });
  expect(two).toMatchObject({ positive: 0, net: null });
});

it("knows no engagement where none is given", async () => {
  const { answers, ask } = bench();
  answers.say("one", NOW - HOUR);
  expect((await ask("engagement")).brands.map(({ engagement }) => engagement)).toEqual([null, null]);
});

it("gives a page of mentions, newest first, and how to go on", async () => {
  const { answers, ask } = bench();
  for (const hours of [3, 1, 2]) answers.say("one", NOW - hours * HOUR);
  const page = await ask("mentions", { limit: 2 });
  expect(page.items.map(({ publishedAt }) => (NOW - publishedAt) / HOUR)).toEqual([1, 2]);
  expect(page.next).not.toBeNull();
});
