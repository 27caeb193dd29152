import { createManualClock, type ManualClock } from "@nghe/runtime";
import type { Consumer } from "kafkajs";
import { describe, expect, it } from "vitest";
import { createProgress, type Progress } from "./progress.ts";

type Emit = (event: string, payload?: unknown) => void;

/** A progress that watches a consumer of which a test says what it tells. */
function watched(clock: ManualClock): { progress: Progress; emit: Emit; givenUp: unknown[] } {
  const listeners = new Map<string, (event: { payload: unknown }) => void>();
  const names = ["FETCH_START", "FETCH", "GROUP_JOIN", "CRASH", "REQUEST"];
  const consumer = {
    events: Object.fromEntries(names.map((name) => [name, name])),
    on(name: string, listener: (event: { payload: unknown }) => void) {
      listeners.set(name, listener);
      return () => listeners.delete(name);
    },
  } as unknown as Consumer;
  const progress = createProgress(clock);
  const givenUp: unknown[] = [];
  progress.watch(consumer, (error) => givenUp.push(error));
  return { progress, givenUp, emit: (event, payload = {}) => listeners.get(event)?.({ payload }) };
}

function join(emit: Emit): void {
  emit("GROUP_JOIN", { memberAssignment: { posts: [0, 2] } });
}

async function fetchNothing(clock: ManualClock, emit: Emit, answered = true): Promise<void> {
  emit("FETCH_START");
  await clock.advance(1_000);
  if (answered) emit("REQUEST", { apiName: "Fetch" });
  emit("FETCH");
}

describe("the progress of a consumer", () => {
  it("knows the partitions it was given", async () => {
    const { progress, emit } = watched(createManualClock());
    join(emit);
    await progress.joined;
    expect(progress.owned()).toEqual([
      { topic: "posts", partition: 0 },
      { topic: "posts", partition: 2 },
    ]);
  });

  it("goes on while the log is seen empty", async () => {
    const clock = createManualClock(0);
    const { progress, emit } = watched(clock);
    join(emit);
    await fetchNothing(clock, emit);
    await fetchNothing(clock, emit);
    expect(progress.at()).toBe(1_000);
  });

  it("stands still while the broker does not answer", async () => {
    const clock = createManualClock(0);
    const { progress, emit } = watched(clock);
    join(emit);
    for (let count = 0; count < 5; count += 1) await fetchNothing(clock, emit, false);
    expect(progress.at()).toBe(0);
  });

  it("stands still when records came and none is committed", async () => {
    const clock = createManualClock(0);
    const { progress, emit } = watched(clock);
    join(emit);
    for (let count = 0; count < 5; count += 1) {
      await fetchNothing(clock, emit);
      progress.arrived();
    }
    expect(progress.at()).toBe(0);
    progress.committed();
    expect(progress.at()).toBe(5_000);
  });

  it("goes on for a member that owns nothing", async () => {
    const clock = createManualClock(0);
    const { progress, emit } = watched(clock);
    emit("GROUP_JOIN", { memberAssignment: {} });
    await fetchNothing(clock, emit, false);
    await fetchNothing(clock, emit, false);
    expect(progress.at()).toBe(1_000);
  });

  it("tells when the consumer has given up, not when it starts again", () => {
    const { emit, givenUp } = watched(createManualClock());
    emit("CRASH", { restart: true, error: new Error("again") });
    expect(givenUp).toEqual([]);
    emit("CRASH", { restart: false, error: new Error("for good") });
    expect(givenUp).toMatchObject([{ code: "kafka", message: "the consumer has given up: for good" }]);
  });
});
