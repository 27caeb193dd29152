import { brandNamed, createMemoryRegistry, ruleNamed, workspaceNamed } from "@nghe/registry/testing";
import { describe, expect, it } from "vitest";
import { createToldTables } from "../testing/told-tables.ts";
import { BUCKET_MS } from "./bucket-counts.ts";
import { createEpisodeBook } from "./episode-book.ts";
import { createEvaluator } from "./evaluator.ts";
import { type Watch, watchesOf } from "./watched-brands.ts";

const START = Date.UTC(2026, 2, 2, 9);
const MINUTE = 60_000;

function scene(more: { since?: number } = {}) {
  const registry = createMemoryRegistry([
    workspaceNamed("acme"),
    brandNamed("acme", "tiki"),
    brandNamed("acme", "rival", { role: "competitor" }),
    ruleNamed("acme", "spike", { minimum: 10, factor: 3 }),
  ]);
  const [first] = watchesOf(registry.view(), "w_acme");
  if (first === undefined) throw new Error("nothing is watched");
  const watch: Watch = { ...first, brandSince: more.since ?? 0 };
  const tables = createToldTables();
  const book = createEpisodeBook();
  const evaluator = createEvaluator({ answers: tables.answers, book });
  return { watch, tables, book, evaluator, at: (now: number) => evaluator.evaluate(watch, now) };
}

it("tells a burst once, again as it grows, and its end: one episode under one id", async () => {
  const { tables, at } = scene();
  tables.burst("tiki", START, 12, -1);
  const opened = await at(START + MINUTE);
  expect(opened).toMatchObject([{ event: "opened", alert: { revision: 1, peak: 12, brand: "tiki", onsetAt: START } }]);
  expect(await at(START + 2 * MINUTE)).toEqual([]);
  tables.burst("tiki", START + 3 * MINUTE, 30, -1);
  const updated = await at(START + 4 * MINUTE);
  expect(updated).toMatchObject([{ event: "updated", alert: { revision: 2, peak: 42, total: 42 } }]);
  expect(await at(START + 3 * BUCKET_MS)).toEqual([]);
  const closed = await at(START + 5 * BUCKET_MS);
  expect(closed).toMatchObject([{ event: "closed", alert: { revision: 3, status: "closed" } }]);
  expect(new Set([...opened, ...updated, ...closed].map(({ alert }) => alert.id)).size).toBe(1);
});

it("hears of a burst that comes just after its five minutes were looked at", async () => {
  const { tables, at } = scene();
  expect(await at(START + MINUTE)).toEqual([]);
  expect(await at(START + BUCKET_MS + 1_000)).toEqual([]);
  tables.burst("tiki", START + 4 * MINUTE, 12, -1);
  const opened = await at(START + BUCKET_MS + 20_000);
  expect(opened).toMatchObject([{ event: "opened", alert: { onsetAt: START, peak: 12 } }]);
});

it("opens no second alert for the same minutes once theirs has ended", async () => {
  const { tables, at } = scene();
  tables.burst("tiki", START, 12, -1);
  await at(START + MINUTE);
  expect(await at(START + 4 * BUCKET_MS)).toMatchObject([{ event: "closed" }]);
  tables.burst("tiki", START + 2 * MINUTE, 20, -1);
  expect(await at(START + 4 * BUCKET_MS + MINUTE)).toEqual([]);
});

it("says in both languages what was counted and what is usual", async () => {
  const { tables, at } = scene();
  for (let day = 1; day <= 7; day++)
    for (let slot = 0; slot < 12; slot++) tables.burst("tiki", START - day * 86_400_000 + slot * BUCKET_MS, 2, -1);
  tables.burst("tiki", START, 12, -1);
  const [message] = await at(START + MINUTE);
  expect(message?.alert.reason).toEqual({
    en: "12 negative mentions of tiki within five minutes; about 2 are usual at this hour.",
    vi: "12 lượt nhắc tiêu cực về tiki trong năm phút; giờ này thường khoảng 2.",
  });
});

it("puts the posts of the widest authors first", async () => {
  const { tables, at } = scene();
  tables.burst("tiki", START, 12, -1);
  tables.add({ brand: "tiki", at: START, sentiment: -1, followers: 1_000_000, text: "cháy hàng" });
  const [message] = await at(START + MINUTE);
  expect(message?.alert.posts[0]).toMatchObject({ text: "cháy hàng" });
  expect(message?.alert.posts).toHaveLength(5);
});

describe("what raises nothing", () => {
  it("an equal burst of neutral, positive and unsure posts", async () => {
    const { tables, at } = scene();
    tables.burst("tiki", START, 30, 0);
    tables.burst("tiki", START, 30, 1);
    tables.burst("tiki", START, 30, null);
    expect(await at(START + MINUTE)).toEqual([]);
  });

  it("a count that is usual at this hour", async () => {
    const { tables, at } = scene();
    for (let day = 1; day <= 7; day++)
      for (let slot = 0; slot < 12; slot++) tables.burst("tiki", START - day * 86_400_000 + slot * BUCKET_MS, 10, -1);
    tables.burst("tiki", START, 20, -1);
    expect(await at(START + MINUTE)).toEqual([]);
  });

  it("old posts that arrive now", async () => {
    const { tables, at } = scene();
    tables.burst("tiki", START - 3_600_000, 50, -1);
    expect(await at(START)).toEqual([]);
  });

  it("what an edited query found in posts that were already there", async () => {
    const since = START + MINUTE;
    const { tables, at } = scene({ since });
    for (let i = 0; i < 40; i++) tables.add({ brand: "tiki", at: START, sentiment: -1, seenAt: START });
    expect(await at(START + 2 * MINUTE)).toEqual([]);
    for (let i = 0; i < 12; i++) tables.add({ brand: "tiki", at: since, sentiment: -1, seenAt: since });
    expect(await at(START + 2 * MINUTE)).toMatchObject([{ event: "opened", alert: { peak: 12 } }]);
  });
});

it("leaves days on which nothing was heard out of what is usual", async () => {
  const { tables, at } = scene();
  for (let slot = 0; slot < 12; slot++) tables.burst("tiki", START - 86_400_000 + slot * BUCKET_MS, 5, -1);
  tables.burst("tiki", START, 12, -1);
  expect(await at(START + MINUTE)).toEqual([]);
});

describe("after a restart", () => {
  it("goes on with the open episode from its log, and opens no second one", async () => {
    const { tables, watch, at } = scene();
    tables.burst("tiki", START, 12, -1);
    const [opened] = await at(START + MINUTE);
    if (opened === undefined) throw new Error("no alert");
    const book = createEpisodeBook();
    book.record(opened);
    const second = createEvaluator({ answers: tables.answers, book });
    expect(await second.evaluate(watch, START + 2 * MINUTE)).toEqual([]);
    tables.burst("tiki", START + BUCKET_MS, 40, -1);
    expect(await second.evaluate(watch, START + BUCKET_MS + MINUTE)).toMatchObject([
      { event: "updated", alert: { id: opened.alert.id, revision: 2, peak: 40 } },
    ]);
  });

  it("finds the same id for an episode that it could not tell before it died", async () => {
    const one = scene();
    const two = scene();
    for (const { tables } of [one, two]) tables.burst("tiki", START, 12, -1);
    const [a] = await one.at(START + MINUTE);
    const [b] = await two.at(START + 4 * MINUTE);
    expect(a?.alert.id).toBe(b?.alert.id);
  });

  it("does not open again what is already closed", async () => {
    const { tables, watch, book, at } = scene();
    tables.burst("tiki", START, 12, -1);
    await at(START + MINUTE);
    await at(START + 4 * BUCKET_MS);
    const second = createEvaluator({ answers: tables.answers, book });
    expect(await second.evaluate(watch, START + 2 * BUCKET_MS)).toEqual([]);
  });

  it("repeats no post on closing that was deleted meanwhile", async () => {
    const { tables, watch, at } = scene();
    tables.burst("tiki", START, 12, -1);
    const [opened] = await at(START + MINUTE);
    expect(opened?.alert.posts).toHaveLength(5);
    const book = createEpisodeBook();
    if (opened !== undefined) book.record(opened);
    const left = createToldTables();
    left.burst("tiki", START, 10, -1);
    const gone = { ...left.answers, mentions: async () => ({ items: [], next: null }) };
    const second = createEvaluator({ answers: gone, book });
    const told = await second.evaluate(watch, START + 5 * BUCKET_MS);
    expect(told.at(-1)).toMatchObject({ event: "closed", alert: { id: opened?.alert.id, posts: [] } });
  });

  it("closes an alert whose posts are gone", async () => {
    const { tables, watch, at } = scene();
    tables.burst("tiki", START, 12, -1);
    const [opened] = await at(START + MINUTE);
    if (opened === undefined) throw new Error("no alert");
    const book = createEpisodeBook();
    book.record(opened);
    const empty = createToldTables();
    const second = createEvaluator({ answers: empty.answers, book });
    expect(await second.evaluate(watch, START + 2 * MINUTE)).toMatchObject([{ event: "closed" }]);
  });
});
