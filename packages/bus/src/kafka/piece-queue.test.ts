import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LogRecord } from "../bus.ts";
import { createPieceQueue, offsetsOf, type Piece } from "./piece-queue.ts";

function piece(partition: number, count: number, outcome: { settled: number; failed: unknown[] }): Piece {
  const records = Array.from({ length: count }, (_, offset): LogRecord => {
    return { topic: "posts", partition, offset, timestamp: 0, key: "k", value: Buffer.alloc(10), headers: {} };
  });
  return {
    topic: "posts",
    partition,
    records,
    end: count + 1,
    settle: () => {
      outcome.settled += 1;
    },
    fail: (error) => outcome.failed.push(error),
  };
}

describe("a queue of pieces", () => {
  it("gives every record once, each partition's in order, within the limit, and settles every piece", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 }),
        fc.nat({ max: 8 }),
        (sizes, more) => {
          const outcome = { settled: 0, failed: [] };
          const queue = createPieceQueue();
          for (const [partition, size] of sizes.entries()) queue.add(piece(partition, size, outcome));
          const seen: LogRecord[] = [];
          const committed = new Map<number, number>();
          while (!queue.empty()) {
            const cut = queue.cut({ maxRecords: 1 + more, maxBytes: 1_000_000 });
            expect(cut.records.length).toBeLessThanOrEqual(1 + more);
            seen.push(...cut.records);
            for (const { partition, offset } of offsetsOf(cut)) committed.set(partition, offset);
            queue.advance(cut);
          }
          expect(outcome.settled).toBe(sizes.length);
          for (const [partition, size] of sizes.entries()) {
            const offsets = seen.filter((record) => record.partition === partition).map((record) => record.offset);
            expect(offsets).toEqual(Array.from({ length: size }, (_, index) => index));
            expect(committed.get(partition)).toBe(size + 1);
          }
        },
      ),
    );
  });

  it("commits behind the last record of a part, not behind the piece", () => {
    const queue = createPieceQueue();
    queue.add(piece(0, 5, { settled: 0, failed: [] }));
    const cut = queue.cut({ maxRecords: 2, maxBytes: 1_000_000 });
    expect(offsetsOf(cut)).toEqual([{ topic: "posts", partition: 0, offset: 2 }]);
  });

  it("gives one record even where it is larger than the limit", () => {
    const queue = createPieceQueue();
    queue.add(piece(0, 3, { settled: 0, failed: [] }));
    expect(queue.cut({ maxRecords: 10, maxBytes: 1 }).records).toHaveLength(1);
  });

  it("fails all that is queued when the partitions are lost", () => {
    const outcome: { settled: number; failed: unknown[] } = { settled: 0, failed: [] };
    const queue = createPieceQueue();
    queue.add(piece(0, 1, outcome));
    queue.add(piece(1, 1, outcome));
    queue.failAll("lost");
    expect(outcome).toEqual({ settled: 0, failed: ["lost", "lost"] });
    expect(queue.empty()).toBe(true);
  });
});
