import { expect } from "vitest";
import type { LogRecord } from "../bus.ts";
import { type ContractTests, numbered, readAll, record, textsOf } from "./contract-context.ts";

/** Reading without a group: followers, stretches and places in time. */
export const replayTests: ContractTests = {
  "follows from the start, and knows when it has caught up": async ({ open, topic, until }) => {
    const bus = await open();
    const name = await topic(bus, 2);
    await bus.produce(numbered(name, 50, 9));
    const seen: LogRecord[] = [];
    const follower = await bus.follow({ topic: name, from: "start" }, async (records) => {
      seen.push(...records);
    });
    await follower.caughtUp();
    expect(new Set(textsOf(seen)).size).toBe(50);
    expect(follower.positions()).toEqual((await bus.bounds(name)).map(({ end }) => end));
    await bus.produce([record(name, "k", "live")]);
    await until("the live one is seen", () => textsOf(seen).includes("live"));
    await follower.caughtUp();
    expect(follower.positions().reduce((sum, next) => sum + next, 0)).toBe(51);
  },

  "follows from the end without missing what is produced after": async ({ open, topic, until }) => {
    const bus = await open();
    const name = await topic(bus, 3);
    await bus.produce(numbered(name, 10, 5));
    const seen: LogRecord[] = [];
    const follower = await bus.follow({ topic: name, from: "end" }, async (records) => {
      seen.push(...records);
    });
    await bus.produce(Array.from({ length: 9 }, (_, index) => record(name, `key-${index}`, `after ${index}`)));
    await until("all nine are seen", () => seen.length >= 9);
    expect(textsOf(seen).every((text) => text.startsWith("after"))).toBe(true);
    await follower.close();
  },

  "follows from given offsets": async ({ open, topic }) => {
    const bus = await open();
    const name = await topic(bus, 1);
    await bus.produce(numbered(name, 10));
    const seen: LogRecord[] = [];
    const follower = await bus.follow({ topic: name, from: [6] }, async (records) => {
      seen.push(...records);
    });
    await follower.caughtUp();
    expect(textsOf(seen)).toEqual(["6", "7", "8", "9"]);
  },

  "gives every follower all records, and takes none from a group": async ({ open, topic, group }) => {
    const bus = await open();
    const name = await topic(bus, 2);
    await bus.produce(numbered(name, 10, 4));
    const counts = [0, 0];
    const followers = await Promise.all(
      counts.map((_, index) =>
        bus.follow({ topic: name, from: "start" }, async (records) => {
          counts[index] = (counts[index] ?? 0) + records.length;
        }),
      ),
    );
    await Promise.all(followers.map((follower) => follower.caughtUp()));
    expect(counts).toEqual([10, 10]);
    expect(await bus.committed(group(), name)).toEqual([null, null]);
  },

  "catches up at once with an empty topic": async ({ open, topic }) => {
    const bus = await open();
    const name = await topic(bus, 2);
    const follower = await bus.follow({ topic: name, from: "start" }, async () => undefined);
    await follower.caughtUp();
    expect(follower.positions()).toEqual([0, 0]);
  },

  "fails a follower whose handler throws": async ({ open, topic }) => {
    const bus = await open();
    const name = await topic(bus, 1);
    await bus.produce(numbered(name, 1));
    const follower = await bus.follow({ topic: name, from: "start" }, async () => {
      throw new Error("cannot fold this");
    });
    await expect(follower.failed).rejects.toThrow("cannot fold this");
    await expect(follower.caughtUp()).rejects.toThrow("cannot fold this");
  },

  "reads a stretch of one partition": async ({ open, topic }) => {
    const bus = await open();
    const name = await topic(bus, 1);
    await bus.produce(numbered(name, 10));
    await bus.produce(numbered(name, 10));
    const read: LogRecord[] = [];
    for await (const chunk of bus.read(name, 0, 5, 12)) read.push(...chunk);
    expect(read.map((one) => one.offset)).toEqual([5, 6, 7, 8, 9, 10, 11]);
    const beyond: LogRecord[] = [];
    for await (const chunk of bus.read(name, 0, 18, 1_000)) beyond.push(...chunk);
    expect(beyond.map((one) => one.offset)).toEqual([18, 19]);
  },

  "finds the offsets of a time, and replays from it": async ({ open, topic, until }) => {
    const bus = await open();
    const name = await topic(bus, 1);
    await bus.produce(numbered(name, 3));
    const early = (await readAll(bus, name)).at(-1)?.timestamp ?? 0;
    await until("the clock has moved on", () => Date.now() > early + 2);
    await bus.produce([record(name, "k", "late")]);
    const [offset] = await bus.offsetsAt(name, early + 1);
    expect(offset).toBe(3);
    expect(await bus.offsetsAt(name, 0)).toEqual([0]);
    expect(await bus.offsetsAt(name, Date.now() + 3_600_000)).toEqual([4]);
    const replayed: LogRecord[] = [];
    for await (const chunk of bus.read(name, 0, offset ?? 0, 4)) replayed.push(...chunk);
    expect(textsOf(replayed)).toEqual(["late"]);
  },
};
