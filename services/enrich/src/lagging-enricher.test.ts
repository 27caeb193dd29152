import { createLexiconModel } from "@nghe/nlp";
import type { Registry } from "@nghe/registry";
import { brandNamed, workspaceNamed } from "@nghe/registry/testing";
import { createNoMetrics, silentLogger, systemClock } from "@nghe/runtime";
import { afterEach, beforeEach, expect, it } from "vitest";
import { enrichConfig } from "./config.ts";
import { createEnricherHere } from "./enricher/enricher-here.ts";
import { createEnrich, type Enrich } from "./service.ts";
import { startFakeRecounts } from "./testing/fake-recounts.ts";
import { postSaying } from "./testing/posts.ts";
import { publish, startLog, until } from "./testing/started-log.ts";

const EDITS = 10;
const write = { by: "test", note: null };
const defaults = enrichConfig({ NGHE_ENRICH_BATCH: 50 });
const sweep = { ...defaults.sweep, everyMs: 5, idleMs: 30, roomMs: 5, progressMs: 5, keysAtATime: 50, pageSize: 20 };
const model = createLexiconModel();

let log: Awaited<ReturnType<typeof startLog>>;
const running: Enrich[] = [];

beforeEach(async () => {
  log = await startLog();
});
afterEach(async () => {
  for (const enrich of running.splice(0)) await enrich.stop();
  await log.close();
});

type Held = Pick<Registry, "view" | "refresh" | "put"> & { letGo(): void };

/** The registry as a process has it that reads nothing new of it, until it is let go. */
function heldBack(registry: Registry): Held {
  const then = registry.view();
  let isHeld = true;
  return {
    view: () => (isHeld ? then : registry.view()),
    refresh: async () => undefined,
    put: (entity, options) => registry.put(entity, options),
    letGo() {
      isHeld = false;
    },
  };
}

async function start(
  registry: Pick<Registry, "view" | "refresh" | "put">,
  recounts: Parameters<typeof createEnrich>[0]["recounts"],
) {
  const enrich = createEnrich({
    ...{ bus: log.bus, registry, recounts, clock: systemClock, logger: silentLogger, metrics: createNoMetrics() },
    openEnricher: () => createEnricherHere({ model, spamFrom: 0.7, monotonic: () => performance.now() }),
    config: { ...defaults, maxWaitMs: 5, sweep },
    crashAt: () => undefined,
  });
  running.push(enrich);
  await enrich.start(new AbortController().signal);
}

it("leaves every post as the last of ten texts has it, though one of two enrichers knows only the first", async () => {
  const { recounts, posts, sink } = await startFakeRecounts(log.bus);
  await log.registry.put(workspaceNamed("air"), { ...write, expects: 0 });
  await log.registry.put(brandNamed("air", "x", { query: "word0" }), { ...write, expects: 0 });
  await log.registry.put({ kind: "model", uid: "model", version: model.version }, { ...write, expects: 0 });
  const behind = heldBack(log.registry);
  await start(log.registry, recounts);
  await start(behind, undefined);
  const saying = (nth: number) =>
    Array.from({ length: EDITS + 1 }, (_, word) => postSaying(`word${word}`, { id: `${nth}-${word}` }));
  for (let nth = 1; nth <= EDITS; nth += 1) {
    await publish(log.bus, saying(nth));
    await log.registry.put(brandNamed("air", "x", { query: `word${nth}` }), { ...write, expects: nth });
  }
  await publish(log.bus, saying(EDITS + 1));
  const count = (EDITS + 1) * (EDITS + 1);
  const matched = () => [...posts.values()].filter(({ rows }) => rows.length > 0);
  await until(async () => posts.size === count && matched().every(({ rows }) => rows[0]?.queryVersion === EDITS + 1));
  await until(async () => matched().length === EDITS + 1);
  expect(new Set(matched().map(({ post }) => post.text))).toEqual(new Set([`word${EDITS}`]));
  behind.letGo();
  await publish(log.bus, [postSaying(`word${EDITS}`, { id: "after" })]);
  await until(async () => posts.get("twitter:after")?.rows.length === 1);
  await sink.close();
}, 60_000);
