import { describe, expect, it } from "vitest";
import { createPurgeQueue } from "./purge-queue.ts";

function queueOver(state: { ends: number[]; committed: (number | null)[] }) {
  const purged: string[][] = [];
  const ledger = { purge: async (uids: readonly string[]) => void purged.push([...uids]) };
  const queue = createPurgeQueue({
    bus: {
      bounds: async () => state.ends.map((end) => ({ start: 0, end })),
      committed: async () => state.committed,
    },
    ledger: ledger as unknown as Parameters<typeof createPurgeQueue>[0]["ledger"],
  });
  return { queue, purged };
}

describe("the purge queue", () => {
  it("purges at once, and again when the sink has passed the log's end of then", async () => {
    const state = { ends: [10, 5], committed: [8, 5] as (number | null)[] };
    const { queue, purged } = queueOver(state);
    queue.add("b-1");
    expect(await queue.work()).toBe(1);
    expect(purged).toEqual([["b-1"]]);
    state.ends = [30, 5];
    expect(await queue.work()).toBe(1);
    state.committed = [10, 5];
    expect(await queue.work()).toBe(0);
    expect(purged).toEqual([["b-1"], ["b-1"]]);
    expect(await queue.work()).toBe(0);
    expect(purged).toHaveLength(2);
  });

  it("does not wait for a partition that never held anything", async () => {
    const { queue, purged } = queueOver({ ends: [3, 0], committed: [3, null] });
    queue.add("w-1");
    expect(await queue.work()).toBe(0);
    expect(purged).toEqual([["w-1"], ["w-1"]]);
  });

  it("keeps what could not be purged", async () => {
    const down = new Set(["w-1"]);
    const purged: string[][] = [];
    const ledger = {
      purge: async (uids: readonly string[]) => {
        if (uids.some((uid) => down.has(uid))) throw new Error("down");
        purged.push([...uids]);
      },
    };
    const queue = createPurgeQueue({
      bus: { bounds: async () => [{ start: 0, end: 1 }], committed: async () => [1] },
      ledger: ledger as unknown as Parameters<typeof createPurgeQueue>[0]["ledger"],
    });
    queue.add("w-1");
    await expect(queue.work()).rejects.toThrow("down");
    down.clear();
    expect(await queue.work()).toBe(0);
    expect(purged).toEqual([["w-1"], ["w-1"]]);
  });
});
