import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createManualClock } from "@nghe/runtime";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { LogRecord } from "../bus.ts";
import { partitionOfKey } from "../partition-of-key.ts";
import { createLmdbBus } from "./create-lmdb-bus.ts";

const PARTITIONS = 3;
const TOPIC = { name: "posts", partitions: PARTITIONS, retentionMs: null };

/** What may be done to a log, in any order. */
type Deed =
  | { do: "produce"; records: { key: string; value: Uint8Array | null }[] }
  | { do: "wait"; ms: number }
  | { do: "reopen" };
const record = fc.record({
  key: fc.string({ unit: "grapheme", maxLength: 6 }),
  value: fc.option(fc.uint8Array({ maxLength: 30 })),
});
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 5, arbitrary: fc.array(record, { maxLength: 8 }).map((records): Deed => ({ do: "produce", records })) },
  { weight: 2, arbitrary: fc.nat(10_000).map((ms): Deed => ({ do: "wait", ms })) },
  { weight: 1, arbitrary: fc.constant<Deed>({ do: "reopen" }) },
);

/** The same log as plain lists. */
type Held = { key: string; value: number[] | null; timestamp: number };
const heldOf = ({ key, value, timestamp }: LogRecord): Held => ({
  ...{ key, value: value === null ? null : [...value], timestamp },
});

async function checked(path: string, deeds: readonly Deed[], from: number): Promise<void> {
  const clock = createManualClock(1_000);
  const model: Held[][] = Array.from({ length: PARTITIONS }, () => []);
  let bus = await createLmdbBus({ path, clock });
  await bus.ensureTopics([TOPIC]);
  for (const one of deeds) {
    if (one.do === "wait") await clock.advance(one.ms);
    if (one.do === "reopen") {
      await bus.close();
      bus = await createLmdbBus({ path, clock });
      await bus.ensureTopics([TOPIC]);
    }
    if (one.do !== "produce") continue;
    const positions = await bus.produce(one.records.map((each) => ({ ...each, topic: TOPIC.name, headers: {} })));
    for (const [place, { key, value }] of one.records.entries()) {
      const partition = partitionOfKey(Buffer.from(key), PARTITIONS);
      const held = model[partition] ?? [];
      expect(positions[place]).toEqual({ topic: TOPIC.name, partition, offset: held.length });
      held.push({ key, value: value === null ? null : [...value], timestamp: clock.now() });
    }
  }

  expect(await bus.bounds(TOPIC.name)).toEqual(model.map(({ length }) => ({ start: 0, end: length })));
  for (const [partition, held] of model.entries()) {
    const read: Held[] = [];
    for await (const records of bus.read(TOPIC.name, partition, from, held.length)) read.push(...records.map(heldOf));
    expect(read).toEqual(held.slice(from));
  }
  const moment = model.flat().at(-1)?.timestamp ?? 0;
  const offsets = await bus.offsetsAt(TOPIC.name, moment);
  expect(offsets).toEqual(
    model.map((held) => {
      const first = held.findIndex(({ timestamp }) => timestamp >= moment);
      return first < 0 ? held.length : first;
    }),
  );
  await bus.close();
}

it("is the same as lists in memory, whatever is written and however often it is opened anew", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 12 }), fc.nat(5), async (deeds, from) => {
      const path = await mkdtemp(join(tmpdir(), "nghe-model-"));
      await checked(path, deeds, from).finally(() => rm(path, { recursive: true }));
    }),
    { numRuns: 25 },
  );
}, 60_000);
