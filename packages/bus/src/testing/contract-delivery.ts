import { expect } from "vitest";
import type { Bus } from "../bus.ts";
import {
  type ContractTests,
  collect,
  committedSum,
  consumeOptions,
  numbered,
  readAll,
  record,
  textsOf,
} from "./contract-context.ts";

const never = (): Promise<never> => new Promise(() => undefined);

/** At least once, outputs before offsets, nothing skipped. */
export const deliveryTests: ContractTests = {
  "commits the next offset after a batch": async ({ open, topic, group, until }) => {
    const bus = await open();
    const name = await topic(bus, 1);
    const reader = group();
    expect(await bus.committed(reader, name)).toEqual([null]);
    await bus.produce(numbered(name, 10));
    const { subscription } = await collect(bus, consumeOptions(reader, [name]));
    await until("10 committed", async () => (await committedSum(bus, reader, name)) === 10);
    expect(subscription.failures()).toBe(0);
  },

  "gives a batch again that was handled but not committed before a crash": async ({ open, topic, group, until }) => {
    const crashing = await open(50);
    const name = await topic(crashing, 1);
    const reader = group();
    await crashing.produce(numbered(name, 5));
    const before = await collect(crashing, consumeOptions(reader, [name]), never);
    await until("the first bus has handled", () => before.seen.length > 0);
    await crashing.close();

    const bus = await open();
    expect(await committedSum(bus, reader, name)).toBe(0);
    const after = await collect(bus, consumeOptions(reader, [name]));
    await until("all come again", () => after.seen.length >= 5);
    expect(textsOf(after.seen)).toEqual(["0", "1", "2", "3", "4"]);
  },

  "gives the signal of a batch that a close cannot wait for": async ({ open, topic, group, until }) => {
    const bus = await open(50);
    const name = await topic(bus, 1);
    await bus.produce(numbered(name, 1));
    let begun = false;
    let aborted = false;
    await bus.consume(consumeOptions(group(), [name]), async ({ signal }) => {
      begun = true;
      signal.addEventListener("abort", () => {
        aborted = true;
      });
      return await never();
    });
    await until("the batch has come", () => begun);
    await bus.close();
    expect(aborted).toBe(true);
  },

  "takes nothing of a batch that is finished after its close gave it up": async ({ open, topic, group, until }) => {
    const bus = await open(50);
    const [name, target] = [await topic(bus, 1), await topic(bus, 1)];
    const reader = group();
    await bus.produce(numbered(name, 3));
    let finish: () => void = () => undefined;
    const late = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const { seen, subscription } = await collect(bus, consumeOptions(reader, [name]), async () => {
      await late;
      return [record(target, "k", "too late")];
    });
    await until("a batch is in flight", () => seen.length > 0);
    await subscription.close();
    finish();
    await bus.produce([record(target, "k", "later than late")]);
    expect(textsOf(await readAll(bus, target))).toEqual(["later than late"]);
    expect(await bus.committed(reader, name)).toEqual([null]);
  },

  "writes what a handler gives before it commits": async ({ open, topic, group, until }) => {
    const bus = await open();
    const [source, target] = [await topic(bus, 2), await topic(bus, 2)];
    const reader = group();
    await bus.produce(numbered(source, 40, 8));
    await collect(bus, consumeOptions(reader, [source], { maxRecords: 7 }), async ({ records }) =>
      records.map((one) => record(target, one.key, `made of ${textsOf([one])[0]}`)),
    );
    let least = Number.POSITIVE_INFINITY;
    await until("all are committed", async () => {
      const committed = await committedSum(bus, reader, source);
      const written = (await bus.bounds(target)).reduce((sum, { end }) => sum + end, 0);
      least = Math.min(least, written - committed);
      return committed === 40;
    });
    expect(least).toBeGreaterThanOrEqual(0);
    expect(new Set(textsOf(await readAll(bus, target))).size).toBe(40);
  },

  "commits nothing where what follows cannot be written": async ({ open, topic, group, until }) => {
    const bus = await open();
    const name = await topic(bus, 1);
    const reader = group();
    await bus.produce(numbered(name, 3));
    const { subscription } = await collect(bus, consumeOptions(reader, [name]), async () => [
      record("never-made", "k", "v"),
    ]);
    await until("it has failed twice", () => subscription.failures() >= 2);
    expect(await committedSum(bus, reader, name)).toBe(0);
  },

  "never skips a poison message, and goes on once it is given as a dead letter": async (context) => {
    const { open, topic, group, until } = context;
    const bus = await open();
    const [name, dead] = [await topic(bus, 1), await topic(bus, 1)];
    const reader = group();
    await bus.produce([record(name, "a", "good"), record(name, "b", "poison"), record(name, "c", "later")]);
    let patience = 3;
    const { seen, subscription } = await collect(bus, consumeOptions(reader, [name]), async ({ records }) => {
      const poison = records.find((one) => textsOf([one])[0] === "poison");
      if (poison === undefined) return [];
      patience -= 1;
      if (patience > 0) throw new Error("cannot be handled");
      return [record(dead, poison.key, "poison")];
    });
    await until("the first failure", () => subscription.failures() >= 1);
    expect(await committedPast(bus, reader, name, 1)).toBe(false);
    await until("all are committed", async () => (await committedSum(bus, reader, name)) === 3);
    expect(textsOf(await readAll(bus, dead))).toEqual(["poison"]);
    expect(textsOf(seen).filter((text) => text === "poison").length).toBeGreaterThanOrEqual(3);
    expect(subscription.failures()).toBe(0);
  },

  "holds no more than one batch in flight, within its limits": async ({ open, topic, group, until }) => {
    const bus = await open();
    const name = await topic(bus, 3);
    await bus.produce(numbered(name, 120, 12));
    let inFlight = 0;
    let most = 0;
    const { seen, batches } = await collect(bus, consumeOptions(group(), [name], { maxRecords: 10 }), async () => {
      inFlight += 1;
      most = Math.max(most, inFlight);
      await new Promise((resolve) => setImmediate(resolve));
      inFlight -= 1;
      return [];
    });
    await until("all are seen", () => seen.length >= 120);
    expect(most).toBe(1);
    expect(Math.max(...batches.map((batch) => batch.length))).toBeLessThanOrEqual(10);
  },

  "closes a batch at its limit of bytes": async ({ open, topic, group, until }) => {
    const bus = await open();
    const name = await topic(bus, 1);
    await bus.produce(Array.from({ length: 20 }, (_, index) => record(name, "k", `${index}`.padEnd(10_000))));
    const { seen, batches } = await collect(bus, consumeOptions(group(), [name], { maxBytes: 35_000 }));
    await until("all are seen", () => seen.length >= 20);
    expect(Math.max(...batches.map((batch) => batch.length))).toBeLessThanOrEqual(3);
  },

  "waits for the batch in flight when it closes, and commits it": async ({ open, topic, group, until }) => {
    const bus = await open();
    const name = await topic(bus, 1);
    const reader = group();
    await bus.produce(numbered(name, 4));
    let finish: () => void = () => undefined;
    const { seen, subscription } = await collect(bus, consumeOptions(reader, [name]), async () => {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      return [];
    });
    await until("a batch is in flight", () => seen.length >= 4);
    const closing = subscription.close();
    finish();
    await closing;
    expect(await committedSum(bus, reader, name)).toBe(4);
    expect(seen).toHaveLength(4);
  },
};

async function committedPast(bus: Bus, group: string, topic: string, offset: number): Promise<boolean> {
  return (await committedSum(bus, group, topic)) > offset;
}
