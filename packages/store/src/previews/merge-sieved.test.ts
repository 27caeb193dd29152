import { expect, it } from "vitest";
import { mergeSieved } from "./merge-sieved.ts";
import type { Sieved } from "./pass.ts";

const sieved = (more: Partial<Sieved>): Sieved => {
  return { standings: [2, 0], posts: 0, slots: {}, sources: {}, langs: {}, open: [], random: [], newest: [], ...more };
};

it("adds up what passes over different posts counted, and keeps the smallest hashes as numbers", () => {
  const one = sieved({ posts: 2, slots: { 7: 1, 8: 1 }, langs: { vi: 2 }, random: ["100", "2000"], newest: ["100"] });
  const other = sieved({ posts: 1, slots: { 8: 1 }, langs: { "": 1 }, random: ["99"], newest: ["99"] });
  const apart = sieved({ standings: [1, 0], posts: 4 });
  expect(mergeSieved([one, apart, other], { open: 10, random: 2 })).toEqual([
    sieved({
      posts: 3,
      slots: { 7: 1, 8: 2 },
      langs: { vi: 2, "": 1 },
      random: ["99", "100"],
      newest: ["100", "99"],
    }),
    apart,
  ]);
});
