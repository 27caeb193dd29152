import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Stream } from "./catalog.ts";
import { createGroup, type Member } from "./group.ts";

function streams(topic: string, count: number): Stream[] {
  return Array.from({ length: count }, (_, partition) => {
    return { id: partition, topic, partition, start: 0, end: 0, lastTimestamp: 0 };
  });
}

function member(topics: readonly string[], state: { busy: boolean; told: number }): Member {
  return {
    topics,
    busy: () => state.busy,
    changed: () => {
      state.told += 1;
    },
  };
}

describe("a group", () => {
  it("gives every stream to one member, and to no member more than one above another", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 6 }), (partitions, readers) => {
        const all = streams("posts", partitions);
        const group = createGroup(() => all);
        const members = Array.from({ length: readers }, () => member(["posts"], { busy: false, told: 0 }));
        for (const one of members) group.join(one);
        const shares = members.map((one) => group.owned(one));
        expect(shares.flat()).toHaveLength(partitions);
        expect(new Set(shares.flat()).size).toBe(partitions);
        const sizes = shares.map((share) => share.length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("leaves the streams of a busy member where they are until it is done", () => {
    const group = createGroup(() => all);
    const all = streams("posts", 2);
    const state = { busy: true, told: 0 };
    const first = member(["posts"], state);
    const second = member(["posts"], { busy: false, told: 0 });
    group.join(first);
    group.join(second);
    expect(group.owned(first)).toHaveLength(2);
    state.busy = false;
    group.settle();
    expect([group.owned(first).length, group.owned(second).length]).toEqual([1, 1]);
  });

  it("takes a stream from whoever leaves at once, busy or not", () => {
    const all = streams("posts", 2);
    const group = createGroup(() => all);
    const first = member(["posts"], { busy: true, told: 0 });
    const told = { busy: false, told: 0 };
    group.join(first);
    group.join(member(["posts"], told));
    group.leave(first);
    expect(all.some((stream) => group.owns(first, stream))).toBe(false);
    expect(told.told).toBeGreaterThan(0);
  });

  it("shares each topic among those who read it", () => {
    const byTopic = new Map([
      ["posts", streams("posts", 2)],
      ["mentions", streams("mentions", 2)],
    ]);
    const group = createGroup((topic) => byTopic.get(topic) ?? []);
    const both = member(["posts", "mentions"], { busy: false, told: 0 });
    const one = member(["mentions"], { busy: false, told: 0 });
    group.join(both);
    group.join(one);
    expect(group.owned(both).map(({ topic }) => topic)).toEqual(["posts", "posts", "mentions"]);
    expect(group.owned(one).map(({ topic }) => topic)).toEqual(["mentions"]);
  });

  it("is empty when the last has left", () => {
    const group = createGroup(() => []);
    const only = member(["posts"], { busy: false, told: 0 });
    expect(group.empty()).toBe(true);
    group.join(only);
    expect(group.empty()).toBe(false);
    group.leave(only);
    expect(group.empty()).toBe(true);
  });
});
