import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLmdbBus, type LmdbBus } from "@nghe/bus/lmdb";
import { Answer, type ContentMessage, encodeMessage, type MentionMessage, TOPIC_PLANS, TOPICS } from "@nghe/contracts";
import { createIntake } from "@nghe/intake";
import { createNoMetrics, silentLogger, systemClock } from "@nghe/runtime";
import { createStore, type Store } from "@nghe/store";
import { createChdbDatabase } from "@nghe/store/chdb";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { DEFAULT_API_CONFIG } from "./config.ts";
import { type Api, createApi } from "./service.ts";
import { ADMIN_KEY, benchRegistry, keyOf, PEPPER } from "./testing/api-bench.ts";
import { contentMessage } from "./testing/content-message.ts";
import { changeOf } from "./testing/live-bench.ts";
import { connectLive } from "./testing/live-client.ts";

let directory: string;
let bus: LmdbBus;
let store: Store;
let api: Api;
let offset = 0;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "nghe-api-"));
  bus = await createLmdbBus({ path: join(directory, "log"), clock: systemClock });
  await bus.ensureTopics(TOPIC_PLANS);
  store = createStore({ database: await createChdbDatabase({ path: join(directory, "tables") }), epoch: 0 });
  await store.migrate();
  api = createApi({
    bus,
    store,
    registry: benchRegistry(),
    intake: createIntake({ bus, clock: systemClock, metrics: createNoMetrics() }),
    pepper: PEPPER,
    adminKey: ADMIN_KEY,
    clock: systemClock,
    logger: silentLogger,
    metrics: createNoMetrics(),
    config: { ...DEFAULT_API_CONFIG, port: 0 },
    model: null,
    staticDir: undefined,
    version: "1.2.3",
    extraHealth: () => [],
    connectorStatus: () => undefined,
  });
  await api.start(new AbortController().signal);
}, 60_000);
afterAll(async () => {
  await api.stop();
  await store.close();
  await bus.close();
  await rm(directory, { recursive: true });
});

/** Stores messages and announces them, as the sink does. */
async function keep(messages: readonly MentionMessage[], brand: string, at: number): Promise<void> {
  const batch = messages.map((message) => {
    offset += 1;
    return { message, partition: 0, offset, at: Date.now() };
  });
  await store.writePath.apply(batch, () => false);
  const value = encodeMessage(changeOf(brand, at, { loggedAt: Date.now() }));
  await bus.produce([{ topic: TOPICS.changes, key: "w_acme", value, headers: {} }]);
}

async function ask(path: string) {
  const headers = { authorization: `Bearer ${keyOf("reader")}` };
  const response = await fetch(`${api.url()}/api/v1/workspaces/acme/${path}`, { headers });
  return Answer.parse(await response.json());
}

it("is ready once the tables answer", async () => {
  const response = await fetch(`${api.url()}/readyz`);
  expect(await response.json()).toMatchObject({ ok: true });
});

it("gives the same figures over REST and live, before and after a post, an edit and a deletion", async () => {
  const at = Date.now() - 60_000;
  const client = await connectLive(api.url(), { key: keyOf("reader") });
  const latest = (kind: string) =>
    client.frames.findLast(
      (frame) => (frame.type === "update" || frame.type === "snapshot") && frame.data.kind === kind,
    );
  const agree = (kind: "share-of-voice" | "sentiment" | "mentions" | "volume", figures: object) =>
    vi.waitFor(async () => {
      const rest = await ask(kind);
      expect(rest).toMatchObject(figures);
      const frame = latest(kind);
      if (frame?.type !== "update" && frame?.type !== "snapshot") throw new Error("no answer yet");
      // Mentions stream what is new; the others are whole in every frame.
      if (kind !== "mentions") expect(frame.data).toMatchObject(figures);
    }, 15_000);

  for (const kind of ["share-of-voice", "sentiment", "mentions", "volume"] as const) {
    client.send({ type: "subscribe", id: kind, query: { kind, workspace: "acme" } });
    await client.next("snapshot", kind);
  }

  const both: ContentMessage = contentMessage({ id: "1", at, brands: ["one", "two"], sentiment: -1 });
  await keep([both, contentMessage({ id: "2", at, brands: ["one"], sentiment: 1 })], "one", at);
  await agree("share-of-voice", {
    total: 3,
    brands: [
      { brand: "one", mentions: 2 },
      { brand: "two", mentions: 1 },
    ],
  });
  await agree("sentiment", {
    brands: [
      { brand: "one", positive: 1, negative: 1, net: 0 },
      { brand: "two", net: -1 },
    ],
  });
  await agree("mentions", { items: [{}, {}, {}] });

  await keep([{ ...both, revision: at + 1, observedAt: at + 1, rows: both.rows.slice(0, 1) }], "one", at);
  await agree("volume", {
    total: 2,
    brands: [
      { brand: "one", mentions: 2 },
      { brand: "two", mentions: 0 },
    ],
  });

  const deletion = { v: 1, type: "delete", source: "bluesky", cause: "live", receipt: null, observedAt: at } as const;
  await keep([{ ...deletion, id: "1", scope: "public", erase: false }], "one", at);
  await agree("volume", { total: 1 });
  await agree("mentions", { items: [{ postId: "bluesky:2", text: "about it" }] });
  client.close();
}, 60_000);

it("makes a post that is accepted durable, and finds it in a preview once it is stored", async () => {
  const headers = { authorization: `Bearer ${ADMIN_KEY}` };
  const post = { source: "bluesky", id: "new", createdAt: new Date().toISOString(), text: "Chuyến bay" };
  const response = await fetch(`${api.url()}/api/v1/ingest`, { method: "POST", headers, body: JSON.stringify(post) });
  expect(response.status).toBe(202);
  const ends = (await bus.bounds(TOPICS.posts)).map(({ end }) => end);
  expect(ends.reduce((sum, end) => sum + end, 0)).toBe(1);

  const previewed = await fetch(`${api.url()}/api/v1/workspaces/acme/queries/preview`, {
    method: "POST",
    headers,
    body: JSON.stringify({ query: "about" }),
  });
  expect(await previewed.json()).toMatchObject({ ok: true, matched: 1, examples: [{ postId: "bluesky:2" }] });
});

it("pages through mentions, and refuses a cursor it did not give", async () => {
  const at = Date.now() - 120_000;
  const many = Array.from({ length: 5 }, (_, index) =>
    contentMessage({ id: `p${index}`, at: at + index, brands: ["two"] }),
  );
  await keep(many, "two", at);
  const first = await ask("mentions?brand=two&limit=3");
  if (first.kind !== "mentions" || first.next === null) throw new Error("there should be more");
  const second = await ask(`mentions?brand=two&limit=3&cursor=${encodeURIComponent(first.next)}`);
  if (second.kind !== "mentions") throw new Error("mentions should come");
  expect([...first.items, ...second.items].map(({ postId }) => postId)).toEqual(
    ["p4", "p3", "p2", "p1", "p0"].map((id) => `bluesky:${id}`),
  );
  const headers = { authorization: `Bearer ${keyOf("reader")}` };
  const wrong = await fetch(`${api.url()}/api/v1/workspaces/acme/mentions?cursor=nonsense`, { headers });
  expect(wrong.status).toBe(400);
  expect(await wrong.json()).toMatchObject({ error: { details: { problems: [{ path: "cursor" }] } } });
});
