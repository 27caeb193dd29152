import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCapturingLogger, createManualClock, createPrometheusMetrics } from "@nghe/runtime";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLmdbBus, type LmdbBus } from "./lmdb/create-lmdb-bus.ts";
import { consumeOptions, record } from "./testing/contract-context.ts";
import { type WatchedBus, watchProgress } from "./watch-progress.ts";

const START = Date.UTC(2026, 4, 1, 10);
const MINUTE_MS = 60_000;

let path: string;
let clock: ReturnType<typeof createManualClock>;
let logger: ReturnType<typeof createCapturingLogger>;
let metrics: ReturnType<typeof createPrometheusMetrics>;
let watched: WatchedBus<LmdbBus>;

beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), "nghe-progress-"));
  clock = createManualClock(START);
  logger = createCapturingLogger();
  metrics = createPrometheusMetrics();
  const bus = await createLmdbBus({ path, clock, closeDeadlineMs: 50 });
  await bus.ensureTopics([{ name: "t", partitions: 2, retentionMs: null }]);
  watched = watchProgress(bus, {
    ...{ clock, logger, metrics, limitMs: 2 * MINUTE_MS, everyMs: 5_000 },
    groups: ["sink", "slow"],
  });
  await watched.watch.start(new AbortController().signal);
});
afterEach(async () => {
  await watched.watch.stop();
  await watched.bus.close();
  await rm(path, { recursive: true, force: true });
});

const never = () => new Promise<never>(() => undefined);
const some = (count: number) => Array.from({ length: count }, (_, index) => record("t", `k${index}`, "x"));

describe("the watch on progress", () => {
  it("finds a subscription that finishes nothing while records wait, and says since when and how many", async () => {
    await watched.bus.consume(consumeOptions("sink", ["t"]), never);
    await watched.bus.produce(some(5));
    await clock.advance(MINUTE_MS);
    expect(watched.watch.health().ok).toBe(true);
    await clock.advance(2 * MINUTE_MS);
    const { ok, detail } = watched.watch.health();
    expect(ok).toBe(false);
    expect(detail).toBe("sink has finished nothing since 2026-05-01T10:00:00.000Z, and 5 records wait");
    const text = await metrics.expose();
    expect(text).toContain('nghe_backlog_records{group="sink"} 5');
    expect(Number(/nghe_stalled_seconds\{group="sink"\} (\d+)/.exec(text)?.[1])).toBeGreaterThanOrEqual(120);
    expect(logger.lines.filter(({ level }) => level === "error")).toHaveLength(1);
  });

  it("finds one whose every batch fails", async () => {
    await watched.bus.consume(consumeOptions("sink", ["t"]), () => Promise.reject(new Error("the tables are away")));
    await watched.bus.produce(some(1));
    await clock.advance(4 * MINUTE_MS);
    expect(watched.watch.health()).toMatchObject({ ok: false, detail: expect.stringContaining("1 records wait") });
  });

  it("is content where nothing waits, however long, and where little by little is finished", async () => {
    let free = 0;
    await watched.bus.consume({ ...consumeOptions("slow", ["t"]), maxRecords: 1 }, async () => {
      while (free === 0) await clock.sleep(1_000);
      free -= 1;
      return [];
    });
    await clock.advance(10 * MINUTE_MS);
    expect(watched.watch.health()).toEqual({ ok: true, detail: "1 subscriptions get on" });
    await watched.bus.produce(some(8));
    for (let done = 1; done <= 8; done += 1) {
      await clock.advance(MINUTE_MS);
      expect(watched.watch.health().ok, `before ${done}`).toBe(true);
      free = 1;
      await expect
        .poll(async () => {
          await clock.advance(1_000);
          return (await watched.bus.committed("slow", "t")).reduce<number>((sum, at) => sum + (at ?? 0), 0);
        })
        .toBe(done);
    }
  });

  it("is content again once it goes on, and forgets who has left", async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const subscription = await watched.bus.consume(consumeOptions("sink", ["t"]), async () => {
      await held;
      return [];
    });
    await watched.bus.produce(some(3));
    await clock.advance(5 * MINUTE_MS);
    expect(watched.watch.health().ok).toBe(false);
    expect(subscription.owned()).toHaveLength(2);
    release();
    await expect
      .poll(async () => {
        await clock.advance(5_000);
        return watched.watch.health().ok;
      })
      .toBe(true);
    await subscription.close();
    expect(watched.watch.health().detail).toBe("0 subscriptions get on");
  });

  it("leaves alone who is not named: a receiver outside may be away for hours", async () => {
    await watched.bus.consume(consumeOptions("channel", ["t"]), never);
    await watched.bus.produce(some(1));
    await clock.advance(5 * MINUTE_MS);
    expect(watched.watch.health()).toEqual({ ok: true, detail: "0 subscriptions get on" });
  });

  it("is not misled by a wall clock that is set back", async () => {
    await watched.bus.consume(consumeOptions("sink", ["t"]), never);
    await watched.bus.produce(some(1));
    await clock.advance(MINUTE_MS);
    clock.setWallClock(START - 3_600_000);
    await clock.advance(2 * MINUTE_MS);
    expect(watched.watch.health().ok).toBe(false);
  });
});
