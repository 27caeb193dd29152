import fc from "fast-check";
import { expect, it } from "vitest";
import { createHashTable } from "./hash-table.ts";

it("gives each hash the value that it was given first, and −1 to all others", () => {
  const hash = fc.nat({ max: 0xffff_ffff });
  fc.assert(
    fc.property(fc.array(fc.tuple(hash, fc.nat())), fc.array(hash), (entries, others) => {
      const table = createHashTable(entries);
      for (const asked of [...entries.map(([one]) => one), ...others, 0]) {
        expect(table.get(asked)).toBe(entries.find(([one]) => one === asked)?.[1] ?? -1);
      }
    }),
    { numRuns: 50 },
  );
});
