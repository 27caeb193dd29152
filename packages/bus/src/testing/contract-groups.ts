import { expect } from "vitest";
import {
  type ContractTests,
  collect,
  committedSum,
  consumeOptions,
  numbered,
  record,
  textsOf,
} from "./contract-context.ts";

/** Groups are apart; the members of one share its partitions. */
export const groupTests: ContractTests = {
  "gives every group all records": async ({ open, topic, group, until }) => {
    const bus = await open();
    const name = await topic(bus, 2);
    await bus.produce(numbered(name, 20, 6));
    const one = await collect(bus, consumeOptions(group(), [name]));
    const other = await collect(bus, consumeOptions(group(), [name]), async () => {
      throw new Error("this group is stuck");
    });
    await until("the first group has all", () => one.seen.length >= 20);
    await until("the other one tries", () => other.subscription.failures() > 0);
    expect(one.subscription.failures()).toBe(0);
  },

  "shares the partitions between two members, and gives them back when one leaves": async (context) => {
    const { open, topic, group, until } = context;
    const bus = await open();
    const name = await topic(bus, 4);
    const reader = group();
    const first = await collect(bus, consumeOptions(reader, [name]));
    await until("the first has all", () => first.subscription.owned().length === 4);
    const second = await collect(bus, consumeOptions(reader, [name]));
    await until(
      "they share",
      () => first.subscription.owned().length === 2 && second.subscription.owned().length === 2,
    );
    await bus.produce(numbered(name, 60, 30));
    await until("all are seen", () => distinct(first.seen, second.seen) === 60);
    expect(second.seen.length).toBeGreaterThan(0);

    await second.subscription.close();
    await until("the first has all again", () => first.subscription.owned().length === 4);
    await bus.produce(Array.from({ length: 30 }, (_, index) => record(name, `key-${index}`, `late ${index}`)));
    await until("the late ones are seen by the first", () => {
      return new Set(textsOf(first.seen).filter((text) => text.startsWith("late"))).size === 30;
    });
    await until("all are committed", async () => (await committedSum(bus, reader, name)) === 90);
  },

  "loses nothing when a member joins while another is busy": async ({ open, topic, group, until }) => {
    const bus = await open();
    const name = await topic(bus, 3);
    const reader = group();
    await bus.produce(numbered(name, 90, 30));
    const slowly = async (): Promise<[]> => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return [];
    };
    const first = await collect(bus, consumeOptions(reader, [name], { maxRecords: 5 }), slowly);
    await until("the first is at work", () => first.seen.length > 0);
    const second = await collect(bus, consumeOptions(reader, [name], { maxRecords: 5 }), slowly);
    await until("all are seen", () => distinct(first.seen, second.seen) === 90);
    await until("all are committed", async () => (await committedSum(bus, reader, name)) === 90);
  },

  "begins at the end where a new group asks for it, also after a crash before its first batch": async (context) => {
    const { open, topic, group, until } = context;
    const bus = await open();
    const name = await topic(bus, 1);
    const reader = group();
    await bus.produce(numbered(name, 5));
    const first = await collect(bus, consumeOptions(reader, [name], { from: "end" }));
    await first.subscription.close();
    await bus.produce([record(name, "k", "while it was away")]);
    const second = await collect(bus, consumeOptions(reader, [name], { from: "end" }));
    await bus.produce([record(name, "k", "after")]);
    await until("both are seen", () => second.seen.length >= 2);
    expect(textsOf(second.seen)).toEqual(["while it was away", "after"]);
  },

  "remembers the offsets over a restart": async ({ open, topic, group, until }) => {
    const reader = group();
    const before = await open();
    const name = await topic(before, 2);
    await before.produce(numbered(name, 10, 5));
    await collect(before, consumeOptions(reader, [name]));
    await until("all are committed", async () => (await committedSum(before, reader, name)) === 10);
    await before.close();

    const bus = await open();
    expect(await committedSum(bus, reader, name)).toBe(10);
    const { seen } = await collect(bus, consumeOptions(reader, [name]));
    await bus.produce([record(name, "k", "new")]);
    await until("the new one is seen", () => seen.length > 0);
    expect(textsOf(seen)).toEqual(["new"]);
  },

  "reads several topics in one subscription": async ({ open, topic, group, until }) => {
    const bus = await open();
    const names = [await topic(bus, 1), await topic(bus, 2)];
    await bus.produce(names.flatMap((name) => numbered(name, 10, 5)));
    const { seen } = await collect(bus, consumeOptions(group(), names));
    await until("all are seen", () => seen.length >= 20);
    for (const name of names) expect(seen.filter((one) => one.topic === name)).toHaveLength(10);
  },

  "moves an idle group, and refuses to move one that has members": async ({ open, topic, group, until }) => {
    const bus = await open();
    const name = await topic(bus, 1);
    const reader = group();
    await bus.produce(numbered(name, 10));
    const first = await collect(bus, consumeOptions(reader, [name]));
    await until("all are committed", async () => (await committedSum(bus, reader, name)) === 10);
    await expect(bus.moveGroup(reader, name, [0])).rejects.toMatchObject({ code: "group-in-use" });
    await first.subscription.close();

    await bus.moveGroup(reader, name, [7]);
    expect(await bus.committed(reader, name)).toEqual([7]);
    const second = await collect(bus, consumeOptions(reader, [name]));
    await until("the last three come again", () => second.seen.length >= 3);
    expect(textsOf(second.seen)).toEqual(["7", "8", "9"]);
  },

  "tells progress: when idle it is now, when stuck it stands still": async ({ open, topic, group, until }) => {
    const bus = await open(50);
    const name = await topic(bus, 1);
    const { seen, subscription } = await collect(
      bus,
      consumeOptions(group(), [name]),
      () => new Promise(() => undefined),
    );
    const idle = subscription.lastProgressAt();
    await until("idle progress goes on", () => subscription.lastProgressAt() > idle);
    await bus.produce(numbered(name, 1));
    await until("a batch is stuck", () => seen.length === 1);
    const stuck = subscription.lastProgressAt();
    const later = Date.now() + 50;
    await until("time has passed", () => Date.now() > later);
    expect(subscription.lastProgressAt()).toBe(stuck);
  },
};

function distinct(...lists: Parameters<typeof textsOf>[0][]): number {
  return new Set(lists.flatMap((list) => textsOf(list))).size;
}
