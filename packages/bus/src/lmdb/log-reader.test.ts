import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createManualClock } from "@nghe/runtime";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { record, textsOf } from "../testing/contract-context.ts";
import { createLmdbBus, type LmdbBus } from "./create-lmdb-bus.ts";

type Step = { kind: "produce"; count: number } | { kind: "wait"; ms: number } | { kind: "restart" } | { kind: "sweep" };
type Held = { offset: number; timestamp: number; text: string };

const RETENTION_MS = 1_000;
const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant("produce" as const), count: fc.integer({ min: 1, max: 9 }) }),
    fc.record({ kind: fc.constant("wait" as const), ms: fc.integer({ min: 1, max: 600 }) }),
    fc.record({ kind: fc.constant("restart" as const) }),
    fc.record({ kind: fc.constant("sweep" as const) }),
  ),
  { maxLength: 14 },
);

async function read(bus: LmdbBus, from: number, to: number): Promise<string[]> {
  const texts: string[] = [];
  for await (const chunk of bus.read("log", 0, from, to)) texts.push(...textsOf(chunk));
  return texts;
}

/** Plays the steps on a log and on a plain list, and compares every way to look at the two. */
async function play(path: string, script: readonly Step[]): Promise<void> {
  const clock = createManualClock();
  const open = () => createLmdbBus({ path, clock, lingerMs: 0 });
  let bus = await open();
  await bus.ensureTopics([{ name: "log", partitions: 1, retentionMs: RETENTION_MS }]);
  let held: Held[] = [];
  let end = 0;
  for (const step of script) {
    if (step.kind === "wait") await clock.advance(step.ms);
    if (step.kind === "produce") {
      const made = Array.from({ length: step.count }, (_, index) => end + index);
      await bus.produce(made.map((offset) => record("log", "k", `text ${offset}`)));
      held.push(...made.map((offset) => ({ offset, timestamp: clock.now(), text: `text ${offset}` })));
      end += step.count;
    }
    if (step.kind === "sweep") {
      await bus.sweep();
      held = held.filter(({ timestamp }) => timestamp >= clock.now() - RETENTION_MS);
    }
    if (step.kind === "restart") {
      await bus.close();
      bus = await open();
    }
  }
  await compare(bus, held, end);
  await bus.close();
}

async function compare(bus: LmdbBus, held: readonly Held[], end: number): Promise<void> {
  const start = held[0]?.offset ?? end;
  expect(await bus.bounds("log")).toEqual([{ start, end }]);
  expect(await read(bus, 0, end)).toEqual(held.map(({ text }) => text));
  for (const { offset } of held) {
    const stretch = held.filter((one) => one.offset >= offset && one.offset < offset + 4).map(({ text }) => text);
    expect(await read(bus, offset, offset + 4)).toEqual(stretch);
  }
  for (const time of new Set(held.flatMap(({ timestamp }) => [timestamp - 1, timestamp, timestamp + 1]))) {
    const first = held.find(({ timestamp }) => timestamp >= time)?.offset ?? end;
    expect(await bus.offsetsAt("log", time)).toEqual([first]);
  }
}

describe("the log", () => {
  it("is a list with offsets and times, whatever was produced, deleted and restarted", {
    timeout: 60_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (script) => {
        const path = await mkdtemp(join(tmpdir(), "nghe-model-"));
        try {
          await play(path, script);
        } finally {
          await rm(path, { recursive: true, force: true });
        }
      }),
      { numRuns: 40 },
    );
  });
});
