import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createNodeSets } from "./node-sets.ts";

const SIZE = 30;
const pairs = fc.array(fc.tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1)), { maxLength: 40 });

describe("createNodeSets", () => {
  it("holds together what was joined and no more, and can walk each set", () => {
    fc.assert(
      fc.property(pairs, (joins) => {
        const sets = createNodeSets();
        const groups = Array.from({ length: SIZE }, (_, node) => new Set([node]));
        for (let node = 0; node < SIZE; node += 1) sets.add(node);
        for (const [a, b] of joins) {
          const [first, second] = [sets.find(a), sets.find(b)];
          if (first !== second) sets.join(first, second);
          const both = new Set([...(groups[a] ?? []), ...(groups[b] ?? [])]);
          for (const node of both) groups[node] = both;
        }
        for (let node = 0; node < SIZE; node += 1) {
          expect(new Set(sets.membersOf(node))).toEqual(groups[node]);
          expect(groups[node]?.has(sets.find(node))).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("takes a set apart and leaves the others", () => {
    const sets = createNodeSets();
    for (let node = 0; node < 1_000; node += 1) sets.add(node);
    for (let node = 2; node < 1_000; node += 1) sets.join(sets.find(node % 2), node);
    sets.scatter(sets.membersOf(0));
    expect(sets.membersOf(2)).toEqual([2]);
    expect(sets.membersOf(1)).toHaveLength(500);
  });
});
