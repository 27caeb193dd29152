import type { OutgoingRecord } from "@nghe/bus";
import { decodeMessage, GROUPS, MentionMessage, postKey } from "@nghe/contracts";
import { createLexiconModel, type LanguageModel } from "@nghe/nlp";
import { brandNamed, createMemoryRegistry, workspaceNamed } from "@nghe/registry/testing";
import { createCapturingLogger, createManualClock, createNoMetrics } from "@nghe/runtime";
import { describe, expect, it } from "vitest";
import type { SweepConfig } from "../config.ts";
import { createWork } from "../enricher/work.ts";
import { enrichRegistryOf } from "../registry/enrich-registry.ts";
import { contentOf } from "../steps/content-message.ts";
import { contextOf } from "../testing/contexts.ts";
import { createMemoryRecounts, type HeldPost } from "../testing/memory-recounts.ts";
import { postSaying } from "../testing/posts.ts";
import type { StalePost } from "./stale-posts.ts";
import { createSweep, type SweepDeps } from "./sweep.ts";

const config: SweepConfig = {
  everyMs: 100,
  idleMs: 5_000,
  roomMs: 20,
  progressMs: 0,
  keysAtATime: 3,
  pageSize: 2,
  windowMs: null,
  liveBacklog: 10,
  sinkAheadMs: 1_000,
  sinkBacklog: 10,
};
const unbranded = contextOf([workspaceNamed("a")]);
const write = { by: "test", note: null };
/** The registry of `branded`: a workspace and a brand. */
const TARGET = 2;
const HOUR = 3_600_000;

const stored = (id: string, text = "x"): HeldPost => ({
  ...contentOf(postSaying(text, { id }), unbranded),
  changedAt: 0,
});
const branded = () => createMemoryRegistry([workspaceNamed("a"), brandNamed("a", "x")]);

type World = {
  isMine: boolean;
  registry: ReturnType<typeof branded>;
  model: LanguageModel;
  /** What is sent reaches the tables at once. */
  lands: boolean;
  lag: { enrich: number; sink: number };
};
const USUAL = { isMine: true, lands: true, lag: { enrich: 0, sink: 0 } };

/** A sweep over a log that remembers what it is given, and tables that are `posts`. */
function sweepOver(posts: HeldPost[], more: Partial<World> = {}) {
  const world: World = { ...USUAL, registry: branded(), model: createLexiconModel(), ...more };
  const clock = createManualClock(10 * HOUR);
  const logger = createCapturingLogger();
  const sent: OutgoingRecord[] = [];
  const recounts = createMemoryRecounts(() => posts);
  let pages = 0;
  const bus: SweepDeps["bus"] = {
    bounds: async () => [{ start: 0, end: 100 }],
    committed: async (group) => [100 - (group === GROUPS.enrich ? world.lag.enrich : world.lag.sink)],
    produce: async (records) => {
      sent.push(...records);
      if (world.lands) for (const record of records) land(record);
      return [];
    },
  };
  function land({ value }: OutgoingRecord): void {
    const decoded = decodeMessage(MentionMessage, value ?? new Uint8Array());
    if (!decoded.ok || decoded.value.type !== "content") throw new Error("not content");
    const content = decoded.value;
    const at = posts.findIndex(({ source, id }) => postKey(source, id) === postKey(content.source, content.id));
    posts.splice(at, 1, { ...content, changedAt: clock.now() });
  }
  const work = createWork({ model: world.model, spamFrom: 0.7, monotonic: () => 0 });
  const view = () => world.registry.view();
  const backfill = async (page: readonly StalePost[]) => {
    pages += 1;
    work.use(enrichRegistryOf(view()));
    return work.backfill(page);
  };
  const isMine = () => world.isMine;
  const sweep = createSweep({
    ...{ bus, recounts, view, backfill, isMine, clock, logger, metrics: createNoMetrics(), config },
  });
  const stop = new AbortController();
  const running = sweep.run(stop.signal);
  const end = async () => {
    stop.abort();
    await running;
  };
  return { sweep, clock, logger, sent, recounts, world, pages: () => pages, end };
}

const marksOf = async ({ recounts }: ReturnType<typeof sweepOver>, scope = "w_a") =>
  (await recounts.marks()).find((mark) => mark.scope === scope);

describe("a recount", () => {
  it("sends every stored post that a change may touch, page by page, as backfill with its rows", async () => {
    const { sent, clock, end } = sweepOver(["1", "2", "3", "4", "5"].map((id) => stored(id)));
    await clock.advance(0);
    const messages = sent.map(({ value }) => decodeMessage(MentionMessage, value));
    expect(sent.map(({ key }) => key)).toEqual(["1", "2", "3", "4", "5"].map((id) => `twitter:${id}`));
    expect(messages[0]).toMatchObject({
      ok: true,
      value: { cause: "backfill", registryOffset: TARGET, rows: [{ brand: "x" }] },
    });
    await end();
  });

  it("tells how many posts are to be recounted, how many are left, and when it is over", async () => {
    const over = sweepOver(["1", "2", "3"].map((id) => stored(id)));
    await over.clock.advance(0);
    expect(over.sweep.recounting()).toBe(TARGET);
    const told = over.recounts.kept.filter(({ scope }) => scope === "w_a");
    expect(told[0]).toMatchObject({ settled: 0, target: TARGET, atStart: 3, below: 3, begunAt: 10 * HOUR });
    expect(told.at(-1)).toMatchObject({ settled: 0, atStart: 3, below: 1 });
    await over.clock.advance(100);
    expect(over.sweep.recounting()).toBeNull();
    expect(await marksOf(over)).toMatchObject({ settled: TARGET, target: TARGET, atStart: 3, below: 0 });
    await over.end();
  });

  it("looks now and then once it is over, and does nothing where nothing is new", async () => {
    const over = sweepOver([stored("1")]);
    await over.clock.advance(100);
    const [pages, marks] = [over.pages(), over.recounts.kept.length];
    await over.clock.advance(60_000);
    expect([over.pages(), over.recounts.kept.length]).toEqual([pages, marks]);
    await over.end();
  });

  it("goes on where another process left off, with the numbers that it began with", async () => {
    const over = sweepOver([stored("1")], { isMine: false });
    const begun = { settled: 0, target: TARGET, atStart: 50, below: 9, begunAt: 5, countedAt: 6, lookedUntil: 0 };
    await over.recounts.mark({ scope: "w_a", ...begun });
    over.world.isMine = true;
    await over.clock.advance(100);
    expect(over.recounts.kept[1]).toMatchObject({ atStart: 50, below: 1, begunAt: 5 });
    await over.end();
  });

  it("is not begun again by a new process where it is over", async () => {
    const over = sweepOver([{ ...stored("1"), changedAt: HOUR }], { isMine: false });
    const over1 = { target: TARGET, atStart: 1, below: 0, begunAt: 5, countedAt: 6 };
    await over.recounts.mark({ scope: "w_a", settled: TARGET, ...over1, lookedUntil: 0 });
    await over.recounts.mark({ scope: "", settled: 0, ...over1, lookedUntil: 2 * HOUR });
    over.world.isMine = true;
    await over.clock.advance(60_000);
    expect(over.sent).toEqual([]);
    await over.end();
  });

  it("begins anew where the brand changes meanwhile", async () => {
    const over = sweepOver(
      ["1", "2", "3"].map((id) => stored(id)),
      { lag: { enrich: 50, sink: 0 } },
    );
    await over.clock.advance(100);
    await over.world.registry.put(brandNamed("a", "x", { query: "y" }), { ...write, expects: 1 });
    over.world.lag.enrich = 0;
    await over.clock.advance(2_000);
    expect(over.sent).toHaveLength(3);
    expect(await marksOf(over)).toMatchObject({ settled: TARGET + 1 });
    await over.end();
  });
});

describe("a sweep", () => {
  it("asks less and less often about posts that never reach the tables", async () => {
    const { clock, pages, end } = sweepOver([stored("1")], { lands: false });
    await clock.advance(60_000);
    expect(pages()).toBeGreaterThan(5);
    expect(pages()).toBeLessThan(20);
    await end();
  });

  it.each(["enrich", "sink"] as const)("waits while %s is behind", async (group) => {
    const { clock, world, sent, end } = sweepOver([stored("1")], { lag: { ...USUAL.lag, [group]: 50 } });
    await clock.advance(1_000);
    const whileBehind = sent.length;
    world.lag[group] = 0;
    await clock.advance(200);
    expect([whileBehind, sent.length]).toEqual([0, 1]);
    await end();
  });

  it("rests while it is paused, also in the middle, and goes on when it is resumed", async () => {
    const over = sweepOver(
      ["1", "2", "3"].map((id) => stored(id)),
      { lag: { enrich: 50, sink: 0 } },
    );
    await over.clock.advance(0);
    const pause = { kind: "backfill", uid: "backfill" } as const;
    await over.world.registry.put({ ...pause, paused: true }, { ...write, expects: 0 });
    over.world.lag.enrich = 0;
    await over.clock.advance(60_000);
    expect(over.sent).toEqual([]);
    expect(await marksOf(over)).toMatchObject({ settled: 0, below: 3 });
    await over.world.registry.put({ ...pause, paused: false }, { ...write, expects: 1 });
    await over.clock.advance(1_000);
    expect(over.sent).toHaveLength(3);
    await over.end();
  });

  it("does nothing where another process sweeps, or the registry is empty", async () => {
    const other = sweepOver([stored("1")], { isMine: false });
    const empty = sweepOver([stored("1")], { registry: createMemoryRegistry() });
    await other.clock.advance(10_000);
    await empty.clock.advance(10_000);
    expect([other.sent, empty.sent, other.recounts.kept]).toEqual([[], [], []]);
    await other.end();
    await empty.end();
  });

  it("finds what an enricher behind the registry brings when all is over, and only that", async () => {
    const posts = [stored("1")];
    const over = sweepOver(posts);
    await over.clock.advance(60_000);
    posts.push({ ...stored("late"), changedAt: over.clock.now() }, { ...stored("long known"), changedAt: 0 });
    await over.clock.advance(10_000);
    expect(over.sent.map(({ key }) => key)).toEqual(["twitter:1", "twitter:late"]);
    await over.end();
  });

  it("leaves a post that cannot be enriched, says so once, sends the others and comes to an end", async () => {
    const read: LanguageModel["read"] = (text, hint) => {
      if (text === "bad") throw new Error("no words");
      return createLexiconModel().read(text, hint);
    };
    const over = sweepOver([stored("1", "bad"), stored("2")], { model: { version: "choking", read } });
    await over.clock.advance(30_000);
    expect(over.sent.map(({ key }) => key)).toEqual(["twitter:2"]);
    expect(over.logger.lines.filter(({ level }) => level === "error")).toHaveLength(1);
    expect(await marksOf(over)).toMatchObject({ settled: TARGET, below: 0 });
    await over.end();
  });
});
