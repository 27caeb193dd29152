import { setTimeout as delay } from "node:timers/promises";
import type { BatchHandler, Bus, ConsumeOptions, LogRecord, OutgoingRecord, Subscription } from "../bus.ts";

/** What an adapter brings to the suite: a log of its own, opened as often as a test closes it. */
export type BusHarness = {
  /** A bus on the harness's log. What an earlier one left is there. */
  open(options: { closeDeadlineMs: number }): Promise<Bus>;
  /** Ends what runs and removes the log. */
  dispose(): Promise<void>;
  /** How long a fact may take to come true, ms. */
  patienceMs: number;
};

/** What a test of the contract works with. */
export type ContractContext = {
  open(closeDeadlineMs?: number): Promise<Bus>;
  /** A topic that no other test has. */
  topic(bus: Bus, partitions: number): Promise<string>;
  /** A group that no other test has. */
  group(): string;
  /** Waits for a fact; fails, naming it, where it does not come true in time. */
  until(what: string, fact: () => boolean | Promise<boolean>): Promise<void>;
};

/** One test of the contract. Its name is how an adapter says that it differs. */
export type ContractTests = Record<string, (context: ContractContext) => Promise<void>>;

let made = 0;

export function createContractContext(harness: BusHarness): ContractContext & { closeAll(): Promise<void> } {
  const opened: Bus[] = [];
  const unique = (kind: string): string => {
    made += 1;
    return `${kind}-${process.pid}-${Date.now()}-${made}`;
  };
  return {
    async open(closeDeadlineMs = 5_000) {
      const bus = await harness.open({ closeDeadlineMs });
      opened.push(bus);
      return bus;
    },
    async topic(bus, partitions) {
      const name = unique("topic");
      await bus.ensureTopics([{ name, partitions, retentionMs: null }]);
      return name;
    },
    group: () => unique("group"),
    until: (what, fact) => until(what, fact, harness.patienceMs),
    async closeAll() {
      for (const bus of opened) await bus.close();
    },
  };
}

async function until(what: string, fact: () => boolean | Promise<boolean>, patienceMs: number): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (!(await fact())) {
    if (performance.now() > deadline) throw new Error(`not true after ${patienceMs} ms: ${what}`);
    await delay(5);
  }
}

export function record(topic: string, key: string, text: string): OutgoingRecord {
  return { topic, key, value: Buffer.from(text), headers: {} };
}

export function numbered(topic: string, count: number, keys = 1): OutgoingRecord[] {
  return Array.from({ length: count }, (_, index) => record(topic, `key-${index % keys}`, String(index)));
}

export function textOf(held: LogRecord): string {
  return Buffer.from(held.value ?? []).toString();
}

export function textsOf(records: readonly LogRecord[]): string[] {
  return records.map(textOf);
}

/** Everything a topic holds, read without a group. */
export async function readAll(bus: Bus, topic: string): Promise<LogRecord[]> {
  const records: LogRecord[] = [];
  for (const [partition, { start, end }] of (await bus.bounds(topic)).entries()) {
    for await (const chunk of bus.read(topic, partition, start, end)) records.push(...chunk);
  }
  return records;
}

export function consumeOptions(
  group: string,
  topics: readonly string[],
  changed: Partial<ConsumeOptions> = {},
): ConsumeOptions {
  return { group, topics, maxRecords: 100, maxBytes: 1 << 22, maxWaitMs: 20, from: "start", ...changed };
}

/** Consumes into a list. */
export async function collect(
  bus: Bus,
  options: ConsumeOptions,
  then: BatchHandler = async () => [],
): Promise<{ seen: LogRecord[]; batches: LogRecord[][]; subscription: Subscription }> {
  const seen: LogRecord[] = [];
  const batches: LogRecord[][] = [];
  const subscription = await bus.consume(options, async (batch) => {
    seen.push(...batch.records);
    batches.push([...batch.records]);
    return await then(batch);
  });
  return { seen, batches, subscription };
}

/** The sum of what a group has committed of a topic, counting from the start. */
export async function committedSum(bus: Bus, group: string, topic: string): Promise<number> {
  const committed = await bus.committed(group, topic);
  return committed.reduce<number>((sum, offset) => sum + (offset ?? 0), 0);
}
