import { DeadLetter, decodeMessage, GROUPS, TOPICS } from "@nghe/contracts";
import { createLexiconModel } from "@nghe/nlp";
import { brandNamed, workspaceNamed } from "@nghe/registry/testing";
import { createNoMetrics, silentLogger, systemClock } from "@nghe/runtime";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { enrichConfig } from "./config.ts";
import { createEnricherHere } from "./enricher/enricher-here.ts";
import { createEnrich, type Enrich, type EnrichDeps } from "./service.ts";
import { startFakeRecounts } from "./testing/fake-recounts.ts";
import { postSaying, SEEN_AT } from "./testing/posts.ts";
import { mentionsOn, publish, startLog, until } from "./testing/started-log.ts";

const write = { expects: 0, by: "test", note: null };
const defaults = enrichConfig({ NGHE_ENRICH_BATCH: 50 });
const config = {
  ...defaults,
  maxWaitMs: 5,
  sweep: { ...defaults.sweep, everyMs: 5, idleMs: 50, roomMs: 5, progressMs: 5, keysAtATime: 7, pageSize: 3 },
};

const model = createLexiconModel();
let log: Awaited<ReturnType<typeof startLog>>;
const running: Enrich[] = [];

async function start(more: Partial<EnrichDeps> = {}): Promise<Enrich> {
  const { bus, registry } = log;
  const tools = { clock: systemClock, logger: silentLogger, metrics: createNoMetrics() };
  const enrich = createEnrich({
    bus,
    registry,
    openEnricher: () => createEnricherHere({ model, spamFrom: 0.7, monotonic: () => performance.now() }),
    recounts: undefined,
    ...tools,
    config,
    crashAt: () => undefined,
    ...more,
  });
  running.push(enrich);
  await enrich.start(new AbortController().signal);
  return enrich;
}

const contentOn = async () => (await mentionsOn(log.bus)).filter((message) => message.type === "content");
const ids = (messages: readonly { type: string; id?: string }[]) => new Set(messages.map((message) => message.id));

beforeEach(async () => {
  log = await startLog();
  await log.registry.put(workspaceNamed("air"), write);
  await log.registry.put(brandNamed("air", "united", { query: "@united" }), write);
});

afterEach(async () => {
  for (const enrich of running.splice(0)) await enrich.stop();
  await log.close();
});

describe("enrich on a log", () => {
  it("turns each post into one message with its rows, and commits what it read", async () => {
    await start();
    await publish(log.bus, [postSaying("@united late again"), postSaying("no brand", { id: "2" })]);
    await until(async () => (await contentOn()).length === 2);
    const content = await contentOn();
    expect(new Map(content.map(({ id, rows }) => [id, rows.map(({ brand }) => brand)]))).toEqual(
      new Map([
        ["1", ["united"]],
        ["2", []],
      ]),
    );
    await until(async () => {
      const ends = await log.bus.bounds(TOPICS.posts);
      const committed = await log.bus.committed(GROUPS.enrich, TOPICS.posts);
      return ends.every(({ end }, partition) => (committed[partition] ?? 0) === end);
    });
  });

  it("goes on behind a record that cannot be read, and keeps it as a dead letter", async () => {
    await start();
    await log.bus.produce([
      { topic: TOPICS.posts, key: "twitter:1", value: new TextEncoder().encode("not json"), headers: {} },
    ]);
    await publish(log.bus, [postSaying("@united")]);
    await until(async () => (await contentOn()).length === 1);
    const letters: unknown[] = [];
    const [bounds] = await log.bus.bounds(TOPICS.deadLetters);
    for await (const records of log.bus.read(TOPICS.deadLetters, 0, 0, bounds?.end ?? 0)) {
      for (const { value } of records) letters.push(decodeMessage(DeadLetter, value));
    }
    expect(letters).toMatchObject([{ ok: true, value: { stage: "enrich", code: "enrich.unreadable" } }]);
  });

  it("reads a post once, also over a restart", async () => {
    const first = await start();
    await publish(log.bus, [postSaying("@united")]);
    await until(async () => (await contentOn()).length === 1);
    await first.stop();
    running.splice(0);
    await start();
    await publish(log.bus, [postSaying("@united", { id: "2" })]);
    await until(async () => (await contentOn()).length === 2);
    expect(await contentOn()).toHaveLength(2);
    expect(ids(await contentOn())).toEqual(new Set(["1", "2"]));
  });

  it("can be halted with a batch in hand, which is done again", async () => {
    const steps: string[] = [];
    const crashAt = (step: string): void => {
      if (steps.push(step) === 1) throw new Error("halted");
    };
    const enrich = await start({ crashAt });
    await publish(log.bus, [postSaying("@united")]);
    await until(async () => (await contentOn()).length === 1);
    expect(steps).toEqual(["enrich:enriched", "enrich:enriched"]);
    expect(enrich.health()).toMatchObject({ ok: true });
  });

  it("names its model in the registry, and takes a new query at once", async () => {
    await start();
    expect(log.registry.view().modelVersion()).toBe(model.version);
    await log.registry.put(brandNamed("air", "delta", { query: "@delta" }), write);
    await publish(log.bus, [postSaying("@delta")]);
    await until(async () => (await contentOn()).length === 1);
    expect((await contentOn())[0]?.rows).toMatchObject([{ brand: "delta" }]);
  });

  it("lives on where a brand's query cannot be read", async () => {
    await log.registry.put(brandNamed("air", "broken", { query: "(((" }), write);
    const enrich = await start();
    await publish(log.bus, [postSaying("@united")]);
    await until(async () => (await contentOn()).length === 1);
    expect(enrich.health()).toMatchObject({ ok: true });
  });
});

describe("the standing backfill", () => {
  it("makes stored posts mentions of a brand that is added later, as no news", async () => {
    const { recounts, posts, sink } = await startFakeRecounts(log.bus);
    const enrich = await start({ recounts });
    await publish(
      log.bus,
      Array.from({ length: 10 }, (_, nth) => postSaying(`@delta ${nth}`, { id: String(nth) })),
    );
    await until(() => posts.size === 10);
    await log.registry.put(brandNamed("air", "delta", { query: "@delta" }), write);
    await until(() => [...posts.values()].every(({ rows }) => rows.length === 1));
    expect(new Set([...posts.values()].map(({ cause }) => cause))).toEqual(new Set(["backfill"]));
    await until(() => enrich.recounting() === null);
    await sink.close();
  });

  it("finds a post that an enricher behind the registry brings after the sweep", async () => {
    const { recounts, posts, sink } = await startFakeRecounts(log.bus);
    await start({ recounts });
    await publish(log.bus, [postSaying("@united")]);
    await until(() => posts.get("twitter:1")?.rows.length === 1);
    const stored = posts.get("twitter:1");
    if (stored === undefined) throw new Error("not stored");
    posts.set("twitter:late", { ...stored, id: "late", registryOffset: 1, rows: [] });
    await until(() => posts.get("twitter:late")?.rows.length === 1);
    await sink.close();
  });

  it("leaves alone what is older than its window", async () => {
    const { recounts, posts, sink } = await startFakeRecounts(log.bus);
    const sweep = { ...config.sweep, windowMs: 86_400_000 };
    await start({ recounts, config: { ...config, sweep }, clock: { ...systemClock, now: () => SEEN_AT + 1_000 } });
    await publish(log.bus, [
      postSaying("@delta"),
      postSaying("@delta", { id: "old", seenAt: SEEN_AT - 2 * 86_400_000 }),
    ]);
    await until(() => posts.size === 2);
    await log.registry.put(brandNamed("air", "delta", { query: "@delta" }), write);
    await until(() => posts.get("twitter:1")?.rows.length === 1);
    expect(posts.get("twitter:old")?.rows).toEqual([]);
    await sink.close();
  });
});
