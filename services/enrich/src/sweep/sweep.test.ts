import type { OutgoingRecord } from "@nghe/bus";
import { decodeMessage, GROUPS, MentionMessage } from "@nghe/contracts";
import { createLexiconModel, type LanguageModel } from "@nghe/nlp";
import { brandNamed, createMemoryRegistry, workspaceNamed } from "@nghe/registry/testing";
import { createCapturingLogger, createManualClock, createNoMetrics } from "@nghe/runtime";
import { describe, expect, it } from "vitest";
import type { SweepConfig } from "../config.ts";
import { createWork } from "../enricher/work.ts";
import { enrichRegistryOf } from "../registry/enrich-registry.ts";
import { contentOf } from "../steps/content-message.ts";
import { contextOf } from "../testing/contexts.ts";
import { postSaying } from "../testing/posts.ts";
import type { StalePost } from "./stale-posts.ts";
import { createSweep, type SweepDeps } from "./sweep.ts";

const config: SweepConfig = {
  everyMs: 100,
  idleMs: 5_000,
  pageSize: 2,
  windowMs: null,
  liveBacklog: 10,
  sinkBacklog: 10,
};
const unbranded = contextOf([workspaceNamed("a")]);
const branded = enrichRegistryOf(createMemoryRegistry([workspaceNamed("a"), brandNamed("a", "x")]).view());
const TARGET = branded.recountFrom;

const stored = (id: string): StalePost => contentOf(postSaying("x", { id }), unbranded);

const CURRENT = { enrich: 0, sink: 0 };

/** A sweep over a log that remembers what it is given; `lag` is what enrich and the sink have still to read. */
function sweepOver(
  posts: StalePost[],
  more: { isMine?: boolean; target?: number; model?: LanguageModel; lag?: Partial<typeof CURRENT> } = {},
) {
  const clock = createManualClock();
  const logger = createCapturingLogger();
  const sent: OutgoingRecord[] = [];
  const lag = { ...CURRENT, ...more.lag };
  const asked: number[] = [];
  const bus: SweepDeps["bus"] = {
    bounds: async () => [{ start: 0, end: 100 }],
    committed: async (group) => [100 - (group === GROUPS.enrich ? lag.enrich : lag.sink)],
    produce: async (records) => {
      sent.push(...records);
      return [];
    },
  };
  const shelf: SweepDeps["shelf"] = {
    async stale(target, _since, after, limit) {
      asked.push(clock.monotonic());
      const from = after === null ? 0 : Number(after);
      const page = posts.slice(from, from + limit).filter((post) => post.registryOffset < target);
      return { posts: page, next: from + limit < posts.length ? String(from + limit) : null };
    },
  };
  const target = () => more.target ?? TARGET;
  const work = createWork({ model: more.model ?? createLexiconModel(), spamFrom: 0.7, monotonic: () => 0 });
  work.use(branded);
  const backfill = async (page: readonly StalePost[]) => work.backfill(page);
  const isMine = () => more.isMine ?? true;
  const sweep = createSweep({
    ...{ bus, shelf, target, backfill, isMine, clock, logger, metrics: createNoMetrics(), config },
  });
  const stop = new AbortController();
  const running = sweep.run(stop.signal);
  return {
    sweep,
    clock,
    logger,
    sent,
    lag,
    asked,
    async end() {
      stop.abort();
      await running;
    },
  };
}

describe("createSweep", () => {
  it("sends every stored post below the registry, page by page, as backfill with its rows", async () => {
    const { sent, clock, end } = sweepOver(["1", "2", "3", "4", "5"].map(stored));
    await clock.advance(0);
    const messages = sent.map(({ value }) => decodeMessage(MentionMessage, value));
    expect(sent.map(({ key }) => key)).toEqual(["1", "2", "3", "4", "5"].map((id) => `twitter:${id}`));
    expect(messages[0]).toMatchObject({
      ok: true,
      value: { cause: "backfill", registryOffset: 2, rows: [{ brand: "x" }] },
    });
    await end();
  });

  it("is recounting until nothing is below, and then looks now and then", async () => {
    const posts = [stored("1")];
    const { sweep, clock, asked, end } = sweepOver(posts);
    await clock.advance(0);
    expect(sweep.recounting()).toBe(2);
    posts.splice(0, 1, { ...stored("1"), registryOffset: TARGET });
    await clock.advance(100);
    expect(sweep.recounting()).toBeNull();
    const before = asked.length;
    await clock.advance(4_000);
    expect(asked).toHaveLength(before);
    await clock.advance(1_500);
    expect(asked).toHaveLength(before + 1);
    await end();
  });

  it("asks less and less often about a post that never changes", async () => {
    const { clock, asked, end } = sweepOver([stored("1")]);
    await clock.advance(60_000);
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.length).toBeLessThan(20);
    await end();
  });

  it.each(["enrich", "sink"] as const)("waits while %s is behind", async (group) => {
    const { clock, lag, sent, end } = sweepOver([stored("1")], { lag: { [group]: 50 } });
    await clock.advance(0);
    await clock.advance(1_000);
    const whileBehind = sent.length;
    lag[group] = 0;
    await clock.advance(200);
    expect([whileBehind, sent.length > whileBehind]).toEqual([0, true]);
    await end();
  });

  it("does nothing where another process sweeps, or the registry is empty", async () => {
    const other = sweepOver([stored("1")], { isMine: false });
    const empty = sweepOver([stored("1")], { target: 0 });
    await other.clock.advance(10_000);
    await empty.clock.advance(10_000);
    expect([other.asked, empty.asked]).toEqual([[], []]);
    await other.end();
    await empty.end();
  });

  it("leaves a post that cannot be enriched, says so, and sends the others", async () => {
    const read: LanguageModel["read"] = (text, hint) => {
      if (text === "bad") throw new Error("no words");
      return createLexiconModel().read(text, hint);
    };
    const bad = { ...stored("1"), post: { ...stored("1").post, text: "bad" } };
    const model = { version: "choking", read };
    const { sent, logger, clock, end } = sweepOver([bad, stored("2")], { model });
    await clock.advance(0);
    expect(sent.map(({ key }) => key)).toEqual(["twitter:2"]);
    expect(logger.lines).toContainEqual(expect.objectContaining({ level: "error" }));
    await end();
  });
});
