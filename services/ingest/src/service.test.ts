import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLmdbBus, type LmdbBus } from "@nghe/bus/lmdb";
import { type Connector, TOPIC_PLANS } from "@nghe/contracts";
import { createMemoryRegistry, workspaceNamed } from "@nghe/registry/testing";
import { createCapturingLogger, systemClock } from "@nghe/runtime";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { z } from "zod";
import { type ConnectorDeps, connectorKind } from "./connectors/connector.ts";
import { createIngest } from "./service.ts";

let folder: string;
let bus: LmdbBus;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "nghe-ingest-"));
  bus = await createLmdbBus({ path: folder, clock: systemClock });
  await bus.ensureTopics(TOPIC_PLANS);
});
afterEach(async () => {
  await bus.close();
  await rm(folder, { recursive: true });
});

const feed = (more: Partial<Connector> = {}): Connector => ({
  kind: "connector",
  uid: "c_feed",
  workspaceUid: null,
  id: "news",
  type: "feed",
  name: "News",
  enabled: true,
  settings: { url: "https://example.com/rss" },
  ...more,
});
const by = (expects: number) => ({ expects, by: "test", note: null });

function ingestWith(registry: ReturnType<typeof createMemoryRegistry>) {
  const opened: ConnectorDeps<unknown>[] = [];
  const closed: string[] = [];
  const kind = connectorKind("feed", z.object({ url: z.url() }), (deps) => {
    opened.push(deps);
    return {
      status: () => ({ state: "ok", detail: "", posts: 0, lastHeardAt: null }),
      close: async () => void closed.push(deps.connector.name),
    };
  });
  const logger = createCapturingLogger();
  const egress = { request: vi.fn(), close: vi.fn() };
  const intake = { publish: async () => undefined };
  const ingest = createIngest({
    bus,
    intake,
    registry,
    egress,
    kinds: [kind],
    clock: systemClock,
    random: Math.random,
    logger,
  });
  return { ingest, opened, closed, logger };
}

it("listens to what is switched on, anew when it changes, and no more when it is off or gone", async () => {
  const registry = createMemoryRegistry([feed(), feed({ uid: "c_off", id: "off", enabled: false })]);
  const { ingest, opened, closed } = ingestWith(registry);
  await ingest.start(new AbortController().signal);
  expect(opened.map(({ connector }) => connector.uid)).toEqual(["c_feed"]);
  await registry.put(feed({ name: "News 2" }), by(1));
  await vi.waitFor(() => expect(ingest.statuses().map(({ connector }) => connector.name)).toEqual(["News 2"]));
  expect(closed).toEqual(["News"]);
  await registry.put(feed({ name: "News 2", enabled: false }), by(2));
  await vi.waitFor(() => expect(ingest.statuses()).toEqual([]));
  expect(closed).toEqual(["News", "News 2"]);
  await ingest.stop();
});

it("makes a shared source public and a workspace's own source its own", async () => {
  const registry = createMemoryRegistry([
    workspaceNamed("acme"),
    feed(),
    feed({ uid: "c_own", workspaceUid: "w_acme" }),
  ]);
  const { ingest, opened } = ingestWith(registry);
  await ingest.start(new AbortController().signal);
  expect(opened.map(({ scope }) => scope)).toEqual(["public", "ws:w_acme"]);
  await ingest.stop();
});

it("says which setting is wrong and listens to the others", async () => {
  const registry = createMemoryRegistry([feed({ uid: "c_bad", id: "bad", settings: { url: "nowhere" } }), feed()]);
  const { ingest, opened, logger } = ingestWith(registry);
  await ingest.start(new AbortController().signal);
  expect(opened.map(({ connector }) => connector.uid)).toEqual(["c_feed"]);
  expect(JSON.stringify(logger.lines)).toContain('"field":"url"');
  await ingest.stop();
});

it("goes on from the cursor that an earlier process saved", async () => {
  const first = ingestWith(createMemoryRegistry([feed()]));
  await first.ingest.start(new AbortController().signal);
  await first.opened[0]?.cursor.save({ seen: 7 });
  await first.ingest.stop();
  const second = ingestWith(createMemoryRegistry([feed()]));
  await second.ingest.start(new AbortController().signal);
  expect(second.opened[0]?.cursor.load(z.object({ seen: z.number() }))).toEqual({ seen: 7 });
  expect(second.opened[0]?.cursor.load(z.string())).toBeUndefined();
  await second.ingest.stop();
});

it("listens in one of several processes alone, and another goes on where that one ended", async () => {
  const registry = createMemoryRegistry([feed()]);
  const [first, second] = [ingestWith(registry), ingestWith(registry)];
  await first.ingest.start(new AbortController().signal);
  await second.ingest.start(new AbortController().signal);
  expect([first.ingest.statuses().length, second.ingest.statuses().length]).toEqual([1, 0]);
  expect(second.ingest.health()).toEqual({ ok: true, detail: expect.stringContaining("another process listens") });
  await registry.put(feed({ name: "News 2" }), by(1));
  await first.opened[0]?.cursor.save({ seen: 7 });
  expect(second.opened).toEqual([]);
  await first.ingest.stop();
  await vi.waitFor(() => expect(second.opened.map(({ connector }) => connector.name)).toEqual(["News 2"]), 10_000);
  expect(second.opened[0]?.cursor.load(z.object({ seen: z.int() }))).toEqual({ seen: 7 });
  await second.ingest.stop();
});
