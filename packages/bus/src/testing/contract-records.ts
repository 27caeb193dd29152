import { expect } from "vitest";
import { type ContractTests, collect, consumeOptions, numbered, readAll, record, textsOf } from "./contract-context.ts";

/** What is written is what is read. */
export const recordTests: ContractTests = {
  "gives positions in the order of the records": async ({ open, topic }) => {
    const bus = await open();
    const name = await topic(bus, 3);
    const positions = await bus.produce(numbered(name, 30, 7));
    const read = await readAll(bus, name);
    expect(positions).toHaveLength(30);
    for (const [index, position] of positions.entries()) {
      const held = read.find((one) => one.partition === position.partition && one.offset === position.offset);
      expect(held === undefined ? undefined : textsOf([held])).toEqual([String(index)]);
    }
  },

  "keeps the records of one key in order on one partition": async ({ open, topic, group, until }) => {
    const bus = await open();
    const name = await topic(bus, 4);
    const calls = Array.from({ length: 10 }, (_, call) =>
      bus.produce(Array.from({ length: 20 }, (_, index) => record(name, `key-${index % 5}`, `${call * 20 + index}`))),
    );
    await Promise.all(calls);
    const { seen } = await collect(bus, consumeOptions(group(), [name], { maxRecords: 17 }));
    await until("all 200 records seen", () => seen.length >= 200);
    for (const key of ["key-0", "key-1", "key-2", "key-3", "key-4"]) {
      const ofKey = seen.filter((one) => one.key === key);
      expect(new Set(ofKey.map((one) => one.partition)).size).toBe(1);
      const numbers = textsOf(ofKey).map(Number);
      expect(numbers).toEqual([...numbers].sort((left, right) => left - right));
      expect(numbers).toHaveLength(40);
    }
  },

  "gives every partition's offsets without a hole": async ({ open, topic, group, until }) => {
    const bus = await open();
    const name = await topic(bus, 3);
    await bus.produce(numbered(name, 100, 20));
    const { seen } = await collect(bus, consumeOptions(group(), [name], { maxRecords: 9 }));
    await until("all 100 records seen", () => seen.length >= 100);
    for (const [partition, { start, end }] of (await bus.bounds(name)).entries()) {
      const offsets = seen.filter((one) => one.partition === partition).map((one) => one.offset);
      expect(offsets).toEqual(Array.from({ length: end - start }, (_, index) => start + index));
    }
  },

  "keeps headers, an empty value, no value and unicode keys": async ({ open, topic }) => {
    const bus = await open();
    const name = await topic(bus, 1);
    const odd = [
      { topic: name, key: "tiếng Việt 🧡 \u0000", value: Buffer.from("a"), headers: { tên: "giá trị 🧡", empty: "" } },
      { topic: name, key: "", value: new Uint8Array(0), headers: {} },
      { topic: name, key: "gone", value: null, headers: { why: "deleted" } },
    ];
    await bus.produce(odd);
    const read = await readAll(bus, name);
    expect(read.map(({ key, headers }) => ({ key, headers }))).toEqual(
      odd.map(({ key, headers }) => ({ key, headers })),
    );
    expect(read.map((one) => one.value && Buffer.from(one.value).toString())).toEqual(["a", "", null]);
  },

  "carries a message of one megabyte": async ({ open, topic, group, until }) => {
    const bus = await open();
    const name = await topic(bus, 1);
    const value = Buffer.alloc(1_000_000, "nghe ");
    await bus.produce([{ topic: name, key: "large", value, headers: {} }, record(name, "small", "after")]);
    const { seen } = await collect(bus, consumeOptions(group(), [name], { maxBytes: 100_000 }));
    await until("both records seen", () => seen.length >= 2);
    expect(Buffer.compare(Buffer.from(seen[0]?.value ?? []), value)).toBe(0);
    expect(textsOf(seen.slice(1))).toEqual(["after"]);
  },

  "produces nothing for no records": async ({ open }) => {
    const bus = await open();
    expect(await bus.produce([])).toEqual([]);
  },

  "refuses a topic that was never made": async ({ open }) => {
    const bus = await open();
    await expect(bus.produce([record("never-made", "k", "v")])).rejects.toMatchObject({ code: "unknown-topic" });
    await expect(bus.bounds("never-made")).rejects.toMatchObject({ code: "unknown-topic" });
  },

  "refuses to change the number of partitions": async ({ open, topic }) => {
    const bus = await open();
    const name = await topic(bus, 2);
    await bus.ensureTopics([{ name, partitions: 2, retentionMs: 60_000 }]);
    await expect(bus.ensureTopics([{ name, partitions: 3, retentionMs: null }])).rejects.toMatchObject({
      code: "topic-mismatch",
    });
    expect(await bus.bounds(name)).toHaveLength(2);
  },
};
