import { describe, expect, it } from "vitest";
import { createManualClock } from "./manual-clock.ts";
import { createWatchdog } from "./watchdog.ts";

async function watched() {
  const clock = createManualClock();
  const state = { lastProgressAt: undefined as number | undefined, lagging: true };
  const failures: string[] = [];
  const watchdog = createWatchdog({
    name: "sink",
    clock,
    lastProgressAt: () => state.lastProgressAt,
    lagging: () => state.lagging,
    limitMs: 60_000,
    fail: (error) => failures.push(error.code),
  });
  await watchdog.start(new AbortController().signal);
  return { clock, state, failures, watchdog };
}

describe("createWatchdog", () => {
  it("fails when work waits and nothing gets done", async () => {
    const { clock, failures, watchdog } = await watched();
    await clock.advance(59_000);
    expect(failures).toEqual([]);
    await clock.advance(7_000);
    expect(failures).toEqual(["watchdog.stuck"]);
    await expect(watchdog.failed).rejects.toThrow("sink finished nothing for 60 s while work was waiting");
    expect(watchdog.health().ok).toBe(false);
    await watchdog.stop();
  });

  it("is content while progress is made, however slow", async () => {
    const { clock, state, failures, watchdog } = await watched();
    for (let minute = 0; minute < 10; minute += 1) {
      state.lastProgressAt = clock.monotonic();
      await clock.advance(50_000);
    }
    expect(failures).toEqual([]);
    expect(watchdog.health()).toEqual({ ok: true, detail: "progress" });
    await watchdog.stop();
  });

  it("is content with standing still where nothing waits", async () => {
    const { clock, state, failures, watchdog } = await watched();
    state.lagging = false;
    await clock.advance(3_600_000);
    expect(failures).toEqual([]);
    await watchdog.stop();
  });

  it("counts from when work began to wait, not from the last progress before a quiet night", async () => {
    const { clock, state, failures, watchdog } = await watched();
    state.lagging = false;
    state.lastProgressAt = 0;
    await clock.advance(8 * 3_600_000);
    state.lagging = true;
    await clock.advance(50_000);
    expect(failures).toEqual([]);
    await clock.advance(20_000);
    expect(failures).toEqual(["watchdog.stuck"]);
    await watchdog.stop();
  });

  it("is not moved by a jump of the wall clock", async () => {
    const { clock, failures, watchdog } = await watched();
    clock.setWallClock(clock.now() + 3_600_000);
    await clock.advance(30_000);
    expect(failures).toEqual([]);
    await watchdog.stop();
  });

  it("takes a question that cannot be answered for work that waits", async () => {
    const clock = createManualClock();
    const watchdog = createWatchdog({
      name: "sink",
      clock,
      lastProgressAt: () => undefined,
      lagging: () => Promise.reject(new Error("the broker does not answer")),
      limitMs: 1000,
    });
    await watchdog.start(new AbortController().signal);
    await clock.advance(2000);
    expect(watchdog.health().ok).toBe(false);
    await watchdog.stop();
  });

  it("stops watching when told, and leaves no timer", async () => {
    const { clock, failures, watchdog } = await watched();
    await watchdog.stop();
    await clock.advance(600_000);
    expect(failures).toEqual([]);
    expect(clock.sleepers()).toBe(0);
  });
});
