import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLmdbBus, type LmdbBus } from "@nghe/bus/lmdb";
import {
  type ChangeMessage,
  encodeMessage,
  type MentionMessage,
  postKey,
  type RegistryRecord,
  TOPIC_PLANS,
  TOPICS,
} from "@nghe/contracts";
import { brandNamed, createMemoryRegistry, workspaceNamed } from "@nghe/registry/testing";
import { createNoMetrics, silentLogger, systemClock } from "@nghe/runtime";
import { createStore, DatabaseError } from "@nghe/store";
import { createChdbDatabase } from "@nghe/store/chdb";
import {
  createFaultyDatabase,
  eraseAuthor,
  liveMentions,
  lostConnection,
  mentionRow,
  postScript,
} from "@nghe/store/testing";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { type SinkConfig, SinkSettings, sinkConfig } from "./config.ts";
import { createSink } from "./service.ts";

const database = createFaultyDatabase(await createChdbDatabase({ path: null }));
const store = createStore({ database, epoch: 1 });
const registry = createMemoryRegistry([workspaceNamed("acme"), brandNamed("acme", "alpha")]);
beforeAll(() => store.migrate(), 60_000);
afterAll(() => store.close());

let folder: string;
let bus: LmdbBus;
let source: string;
let crash: (label: string) => void;
const running: { stop(): Promise<void> }[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "nghe-sink-"));
  bus = await createLmdbBus({ path: folder, clock: systemClock });
  await bus.ensureTopics(TOPIC_PLANS);
  source = `s-${folder.split("-").at(-1)?.toLowerCase()}`;
  crash = () => undefined;
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((sink) => sink.stop()));
  await bus.close();
  await rm(folder, { recursive: true });
});

async function start(more: Partial<SinkConfig> = {}) {
  const config = {
    ...sinkConfig(SinkSettings.parse({})),
    maxWaitMs: 5,
    purgeEveryMs: 20,
    reconcileEveryMs: 30,
    ...more,
  };
  const sink = createSink({
    ...{ bus, store, registry, clock: systemClock, logger: silentLogger, metrics: createNoMetrics() },
    ...{ random: () => 0.5, config, crashAt: (label) => crash(label) },
  });
  running.push(sink);
  await sink.start(new AbortController().signal);
  return sink;
}

async function send(...messages: MentionMessage[]): Promise<void> {
  await bus.produce(
    messages.map((message) => ({
      topic: TOPICS.mentions,
      key: "id" in message ? postKey(message.source, message.id) : `${message.source}:${message.authorId}`,
      value: encodeMessage(message),
      headers: {},
    })),
  );
}

async function read<T>(topic: string): Promise<T[]> {
  const values: T[] = [];
  for (const [partition, { start: from, end }] of (await bus.bounds(topic)).entries()) {
    for await (const records of bus.read(topic, partition, from, end)) {
      for (const { value } of records) values.push(JSON.parse(Buffer.from(value ?? []).toString("utf8")));
    }
  }
  return values;
}

const places = async () => (await liveMentions(database, source)).map(({ id, place }) => `${id} ${place}`);
const within = { timeout: 10_000, interval: 20 };

describe("the sink", () => {
  it("puts posts into the tables and then says what changed", async () => {
    await start();
    await send(postScript(source, "p1").content(), postScript(source, "p2").content({ cause: "import" }));
    await vi.waitFor(async () => expect(await places()).toEqual(["p1 acme/alpha", "p2 acme/alpha"]), within);
    await vi.waitFor(async () => {
      const changes = await read<ChangeMessage>(TOPICS.changes);
      expect(new Set(changes.map(({ cause }) => cause))).toEqual(new Set(["live", "import"]));
      expect(changes[0]).toMatchObject({ workspace: "acme", sources: [source], grain: 300 });
    }, within);
  });

  it("sends what is no message, and what no row can hold, to the dead letters, and stores the rest", async () => {
    await start();
    const bad = postScript(source, "bad").content({
      rows: [mentionRow("acme", "alpha", { timezone: "Nowhere/Never" })],
      receipt: { batch: `batch-${source}`, index: 4 },
    });
    await bus.produce([{ topic: TOPICS.mentions, key: "x", value: Buffer.from("{not json"), headers: {} }]);
    await send(postScript(source, "p1").content(), bad, postScript(source, "p2").content());
    await vi.waitFor(async () => expect(await places()).toEqual(["p1 acme/alpha", "p2 acme/alpha"]), within);
    await vi.waitFor(async () => {
      const report = await store.ledger.batchReport(`batch-${source}`, 1);
      expect(report).toMatchObject({ dead: 1 });
      expect(await read(TOPICS.deadLetters)).toHaveLength(2);
    }, within);
  });

  it("waits for a database that is away, without parting the batch or losing it", async () => {
    for (const nth of [0, 1, 2]) database.failInsert(nth, { landed: "half", error: lostConnection() });
    await start();
    await send(postScript(source, "p1").content(), postScript(source, "p2").content());
    await vi.waitFor(async () => expect(await places()).toEqual(["p1 acme/alpha", "p2 acme/alpha"]), within);
    expect(await read(TOPICS.deadLetters)).toEqual([]);
  });

  it.each(["sink:decoded", "sink:applied", "sink:announced"])(
    "announces everything also after a crash at %s",
    async (at) => {
      let left = 2;
      crash = (label) => {
        if (label === at && left-- > 0)
          throw new DatabaseError("unavailable", "died here", { clickhouseCode: undefined, cause: undefined });
      };
      await start();
      await send(postScript(source, "p1").content());
      await vi.waitFor(async () => expect(await read(TOPICS.changes)).toHaveLength(1), within);
      expect(await places()).toEqual(["p1 acme/alpha"]);
      expect(left).toBeLessThan(1);
    },
  );

  it("erases every post of an author, those on their way too", async () => {
    await start();
    await send(postScript(source, "p1").content(), postScript(source, "p2").content({ post: { author: null } }));
    await vi.waitFor(async () => expect(await places()).toHaveLength(2), within);
    await send(eraseAuthor(source, "u1"), postScript(source, "p3").content());
    await vi.waitFor(async () => expect(await places()).toEqual(["p2 acme/alpha"]), within);
    const named = () =>
      database.query({
        sql: "SELECT count() AS n FROM nghe_store.posts FINAL WHERE source = {source:String} AND position(state, 'Lan') > 0 AND id != 'p2'",
        params: { source },
        row: z.object({ n: z.int() }),
        timeoutMs: undefined,
      });
    await vi.waitFor(async () => expect(await named()).toEqual([{ n: 0 }]), within);
  });

  it("keeps the registry in tables, every version of a query, and purges what is deleted", async () => {
    const uid = `w_${source}`;
    const workspace = workspaceNamed(source, { uid });
    const brand = brandNamed(source, "alpha", { uid: `b_${source}`, workspaceUid: uid });
    const record = (draft: object, expects: number): RegistryRecord =>
      ({ v: 1, at: 1_770_000_000_000, by: "test", note: null, writeId: "w", expects, ...draft }) as RegistryRecord;
    const writes = [
      record({ type: "put", entity: workspace }, 0),
      record({ type: "put", entity: brand }, 0),
      record({ type: "put", entity: { ...brand, query: "alpha OR a1", queryVersion: 2 } }, 1),
    ];
    const registryRecord = (write: object) => ({
      topic: TOPICS.registry,
      key: "r",
      value: encodeMessage(write),
      headers: {},
    });
    await bus.produce(writes.map(registryRecord));
    await start();
    const versions = () =>
      database.query({
        sql: "SELECT query_version AS n FROM nghe_store.query_versions FINAL WHERE workspace_uid = {uid:String} ORDER BY n",
        params: { uid },
        row: z.object({ n: z.int() }),
        timeoutMs: undefined,
      });
    expect(await versions()).toEqual([{ n: 1 }, { n: 2 }]);
    await bus.produce([registryRecord(record({ type: "delete", kind: "workspace", uid }, 1))]);
    await vi.waitFor(async () => expect(await versions()).toEqual([]), within);
  });
});
