import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAppendPlan } from "./append-plan.ts";
import type { Stream } from "./catalog.ts";
import { headOf } from "./stored-batch.ts";

function stream(partition: number, end: number, lastTimestamp = 0): Stream {
  return { id: partition, topic: "posts", partition, start: 0, end, lastTimestamp };
}

describe("a plan of appends", () => {
  it("gives dense offsets to each stream, and values without a hole between them", () => {
    const appends = fc.array(fc.record({ partition: fc.nat({ max: 2 }), bytes: fc.nat({ max: 400_000 }) }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(appends, (records) => {
        const streams = [stream(0, 5), stream(1, 50), stream(2, 0)] as const;
        const plan = createAppendPlan();
        const positions = records.map(({ partition, bytes }) => {
          return plan.append(streams[partition] ?? streams[0], Buffer.alloc(bytes));
        });
        const batches = plan.batches(1_000);
        for (const own of streams) {
          const offsets = positions.filter(({ partition }) => partition === own.partition).map(({ offset }) => offset);
          expect(offsets).toEqual(offsets.map((_, index) => own.end + index));
          let next = own.end;
          for (const batch of batches.filter((one) => one.stream === own)) {
            expect(batch.base).toBe(next);
            expect(headOf(batch.value).count).toBe(batch.count);
            next += batch.count;
          }
          expect(next).toBe(own.end + offsets.length);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("keeps a value within a megabyte, where it holds more than one record", () => {
    const plan = createAppendPlan();
    const one = stream(0, 0);
    for (const bytes of [600_000, 600_000, 3_000_000, 10]) plan.append(one, Buffer.alloc(bytes));
    expect(plan.batches(0).map(({ count }) => count)).toEqual([1, 1, 1, 1]);
  });

  it("never lets the time of a stream go back", () => {
    const plan = createAppendPlan();
    plan.append(stream(0, 0, 5_000), Buffer.alloc(1));
    expect(plan.batches(4_000).map(({ timestamp }) => timestamp)).toEqual([5_000]);
  });

  it("counts the pages a large value takes", () => {
    const plan = createAppendPlan();
    plan.append(stream(0, 0), Buffer.alloc(5_000));
    plan.append(stream(1, 0), Buffer.alloc(50));
    const [large, small] = plan.batches(0).map(({ size }) => size);
    expect(large).toBeGreaterThanOrEqual(8_192);
    expect(small).toBeLessThan(300);
  });
});
