import { getEventListeners } from "node:events";
import { createManualClock } from "@nghe/runtime";
import { describe, expect, it } from "vitest";
import { createDirt } from "./dirt.ts";
import { restAfter, retryAfter } from "./pace.ts";
import { createRateLimit } from "./rate-limit.ts";
import { createRunBudget } from "./run-budget.ts";
import { createSignal } from "./signal.ts";

it("rests a quarter of a second, or five times as long as it ran", () => {
  expect([0, 10, 50, 100, 2_000].map(restAfter)).toEqual([250, 250, 250, 500, 10_000]);
});

it("waits longer after each failure, to a quarter of a minute", () => {
  expect([1, 2, 3, 10, 99].map(retryAfter)).toEqual([500, 1_000, 2_000, 15_000, 15_000]);
});

describe("the budget", () => {
  it("runs so many at once, the others in the order they came", async () => {
    const budget = createRunBudget(2);
    const releases: (() => void)[] = [];
    const started: number[] = [];
    const runs = [0, 1, 2, 3].map((index) =>
      budget(async () => {
        started.push(index);
        await new Promise<void>((resolve) => releases.push(resolve));
      }),
    );
    await Promise.resolve();
    expect(started).toEqual([0, 1]);
    for (let turn = 0; turn < runs.length; turn += 1) {
      releases[turn]?.();
      await runs[turn];
      await Promise.resolve();
    }
    expect(started).toEqual([0, 1, 2, 3]);
  });

  it("gives a place back after a failure", async () => {
    const budget = createRunBudget(1);
    await expect(budget(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    await expect(budget(async () => "yes")).resolves.toBe("yes");
  });
});

describe("dirt", () => {
  it("is taken once, joined, and can be put back", () => {
    const dirt = createDirt();
    dirt.add([{ from: 0, to: 5 }]);
    dirt.add([{ from: 5, to: 9 }]);
    const taken = dirt.take();
    expect(taken).toEqual([{ from: 0, to: 9 }]);
    expect(dirt.take()).toEqual([]);
    dirt.add([{ from: 20, to: 21 }]);
    dirt.put(taken);
    expect(dirt.take()).toEqual([
      { from: 0, to: 9 },
      { from: 20, to: 21 },
    ]);
  });

  it("is everything once told so, or once it is in too many pieces", () => {
    const dirt = createDirt();
    dirt.addAll();
    dirt.add([{ from: 0, to: 1 }]);
    expect(dirt.take()).toBe("all");
    dirt.add(Array.from({ length: 3_000 }, (_, index) => ({ from: index * 2, to: index * 2 + 1 })));
    expect(dirt.take()).toBe("all");
  });
});

it("allows a burst and then so many a second", async () => {
  const clock = createManualClock();
  const mayTalk = createRateLimit(clock, { perSecond: 2, burst: 3 });
  expect([mayTalk(), mayTalk(), mayTalk(), mayTalk()]).toEqual([true, true, true, false]);
  await clock.advance(1_000);
  expect([mayTalk(), mayTalk(), mayTalk()]).toEqual([true, true, false]);
});

it("keeps a signal that was raised before anyone waited, once", async () => {
  const stop = new AbortController();
  const signal = createSignal();
  signal.raise();
  signal.raise();
  await signal.taken(stop.signal);
  const second = signal.taken(stop.signal).then(() => "taken");
  expect(await Promise.race([second, Promise.resolve("waiting")])).toBe("waiting");
  stop.abort();
  expect(await second).toBe("taken");
});

it("leaves no listener behind, however often it is waited for", async () => {
  const stop = new AbortController();
  const signal = createSignal();
  const before = getEventListeners(stop.signal, "abort").length;
  for (let turn = 0; turn < 50; turn += 1) {
    const taken = signal.taken(stop.signal);
    signal.raise();
    await taken;
  }
  expect(getEventListeners(stop.signal, "abort")).toHaveLength(before);
});
