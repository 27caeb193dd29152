import fc from "fast-check";
import { expect, it } from "vitest";
import { postHash } from "../write-path/post-hash.ts";
import { hashRange, partOfKey } from "./hash-range.ts";

it("puts each key into the one part whose hashes hold its own", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.integer({ min: 1, max: 200 }), (id, of) => {
      const hash = BigInt(postHash("x", id));
      const index = partOfKey(`x:${id}`, of);
      const { low, high } = hashRange({ index, of });
      expect(BigInt(low) <= hash && hash <= BigInt(high)).toBe(true);
    }),
  );
});

it("leaves no hash between two parts, nor beyond the last", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), (of) => {
      const ranges = Array.from({ length: of }, (_, index) => hashRange({ index, of }));
      expect(ranges[0]?.low).toBe("0");
      expect(ranges.at(-1)?.high).toBe((2n ** 64n - 1n).toString());
      for (const [index, { low }] of ranges.entries()) {
        if (index > 0) expect(BigInt(low)).toBe(BigInt(ranges[index - 1]?.high ?? 0) + 1n);
      }
    }),
  );
});
