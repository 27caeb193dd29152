import { createCapturingLogger, createManualClock, createPrometheusMetrics } from "@nghe/runtime";
import { describe, expect, it } from "vitest";
import { createInstruments } from "./instruments.ts";
import { runUpkeep, type Task } from "./upkeep.ts";

function upkeepOf(tasks: readonly Task[]) {
  const clock = createManualClock();
  const logger = createCapturingLogger();
  const metrics = createPrometheusMetrics();
  const stopping = new AbortController();
  const ended = runUpkeep(tasks, { clock, logger, instruments: createInstruments(metrics), signal: stopping.signal });
  return { clock, logger, metrics, ended, stop: () => stopping.abort() };
}

describe("upkeep", () => {
  it("runs each task on its own clock, none at once", async () => {
    const runs: string[] = [];
    const task = (name: string, everyMs: number): Task => ({ name, everyMs, run: async () => void runs.push(name) });
    const { clock, ended, stop, metrics } = upkeepOf([task("fast", 10), task("slow", 26)]);
    await clock.advance(9);
    expect(runs).toEqual([]);
    await clock.advance(43);
    expect(runs).toEqual(["fast", "fast", "slow", "fast", "fast", "fast", "slow"]);
    stop();
    await ended;
    expect(await metrics.expose()).toContain('nghe_sink_upkeep_total{task="fast"} 5');
  });

  it("tries again what failed, counts it, and holds no other task up", async () => {
    let tries = 0;
    let others = 0;
    const failing = async () => {
      tries += 1;
      throw new Error("away");
    };
    const { clock, ended, stop, metrics, logger } = upkeepOf([
      { name: "purge", everyMs: 10, run: failing },
      { name: "forget", everyMs: 10, run: async () => void others++ },
    ]);
    await clock.advance(30);
    stop();
    await ended;
    expect([tries, others]).toEqual([3, 3]);
    expect(await metrics.expose()).toContain('nghe_sink_upkeep_failures_total{task="purge"} 3');
    expect(logger.lines).toHaveLength(3);
    expect(logger.lines[0]).toMatchObject({ level: "warn", fields: { task: "purge" } });
  });

  it("never runs a task beside itself, however long it takes", async () => {
    let running = 0;
    let most = 0;
    const held: (() => void)[] = [];
    const long = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise<void>((resolve) => held.push(resolve));
      running -= 1;
    };
    const { clock, ended, stop } = upkeepOf([{ name: "long", everyMs: 10, run: long }]);
    await clock.advance(100);
    expect(held).toHaveLength(1);
    held.shift()?.();
    await clock.advance(10);
    expect([held.length, most]).toEqual([1, 1]);
    stop();
    held.shift()?.();
    await ended;
  });

  it("ends while it waits, without running once more", async () => {
    let runs = 0;
    const { clock, ended, stop } = upkeepOf([{ name: "t", everyMs: 10, run: async () => void runs++ }]);
    await clock.advance(5);
    stop();
    await ended;
    await clock.advance(100);
    expect(runs).toBe(0);
  });
});
