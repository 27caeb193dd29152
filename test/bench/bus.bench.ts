/** How many messages a second the embedded log takes and gives: 300 bytes each, every one on disk before it counts. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { OutgoingRecord } from "@nghe/bus";
import { createLmdbBus, type LmdbBus } from "@nghe/bus/lmdb";
import { systemClock } from "@nghe/runtime";

const MESSAGES = 100_000;
const BATCH = 500;
const IN_FLIGHT = 4;
const ROUNDS = 3;
const TOPIC = "bench";

function batchOf(first: number, value: Buffer): OutgoingRecord[] {
  return Array.from({ length: BATCH }, (_, index) => {
    return { topic: TOPIC, key: `post-${first + index}`, value, headers: { version: "1" } };
  });
}

async function perSecond(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return Math.round((MESSAGES * 1_000) / (performance.now() - began));
}

async function produceAll(bus: LmdbBus, inFlight: number): Promise<void> {
  const value = Buffer.alloc(300, "nghe ");
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < MESSAGES) {
      const first = next;
      next += BATCH;
      await bus.produce(batchOf(first, value));
    }
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
}

async function readAll(bus: LmdbBus): Promise<void> {
  for (const [partition, { start, end }] of (await bus.bounds(TOPIC)).entries()) {
    let count = 0;
    for await (const chunk of bus.read(TOPIC, partition, start, end)) count += chunk.length;
    if (count !== end - start) throw new Error(`partition ${partition} gave ${count} of ${end - start} records`);
  }
}

async function consumeAll(bus: LmdbBus): Promise<void> {
  let seen = 0;
  let finish: () => void = () => undefined;
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const limits = { maxRecords: 5_000, maxBytes: 8 << 20, maxWaitMs: 5 };
  const subscription = await bus.consume(
    { group: "bench", topics: [TOPIC], from: "start", ...limits },
    async (batch) => {
      seen += batch.records.length;
      if (seen >= MESSAGES) finish();
      return [];
    },
  );
  await finished;
  await subscription.close();
}

async function round(inFlight: number): Promise<{ produce: number; read: number; consume: number }> {
  const path = await mkdtemp(join(tmpdir(), "nghe-bench-bus-"));
  const bus = await createLmdbBus({ path, clock: systemClock });
  try {
    await bus.ensureTopics([{ name: TOPIC, partitions: 6, retentionMs: null }]);
    const produce = await perSecond(() => produceAll(bus, inFlight));
    const read = await perSecond(() => readAll(bus));
    const consume = await perSecond(() => consumeAll(bus));
    return { produce, read, consume };
  } finally {
    await bus.close();
    await rm(path, { recursive: true, force: true });
  }
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((left, right) => left - right)[Math.floor(numbers.length / 2)] ?? 0;
}

const figures: Record<string, number> = {};
for (const inFlight of [1, IN_FLIGHT]) {
  const rounds = [];
  for (let index = 0; index < ROUNDS; index += 1) rounds.push(await round(inFlight));
  for (const what of ["produce", "read", "consume"] as const) {
    const name = `${what}, ${inFlight} in flight, messages/s`;
    figures[name] = median(rounds.map((one) => one[what]));
    process.stdout.write(`${name.padEnd(40)} ${figures[name].toLocaleString("en")}\n`);
  }
}
const target = process.env.NGHE_FIGURES;
if (target !== undefined && target !== "") await writeFile(target, JSON.stringify(figures, null, 2));
