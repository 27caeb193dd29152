import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { batchKey, readBatchKey, readTimeKey, timeKey } from "./keys.ts";

const stream = fc.nat({ max: 0xffff_ffff });
const offset = fc.maxSafeNat();

describe("keys", () => {
  it("sort as their numbers do: by stream, then by offset", () => {
    fc.assert(
      fc.property(stream, offset, stream, offset, (streamA, offsetA, streamB, offsetB) => {
        const byNumbers = Math.sign(streamA - streamB || offsetA - offsetB);
        expect(Buffer.compare(batchKey(streamA, offsetA), batchKey(streamB, offsetB))).toBe(byNumbers);
      }),
    );
  });

  it("give back what was put into them", () => {
    fc.assert(
      fc.property(stream, offset, offset, (id, timestamp, base) => {
        expect(readBatchKey(batchKey(id, base))).toEqual({ stream: id, base });
        expect(readTimeKey(timeKey(id, timestamp, base))).toEqual({ stream: id, timestamp, base });
      }),
    );
  });
});
