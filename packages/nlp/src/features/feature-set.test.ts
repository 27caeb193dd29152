import fc from "fast-check";
import { expect, it } from "vitest";
import { addFeature, clearFeatures, createFeatureSet } from "./feature-set.ts";

const set = createFeatureSet();
const filled = (ids: readonly number[]) => {
  clearFeatures(set);
  for (const id of ids) addFeature(set, id);
  return [...set.ids.subarray(0, set.count)];
};

it("has each feature once, in the order in which they came", () => {
  const ids = fc.array(fc.oneof(fc.nat(5), fc.integer({ min: 0, max: 0xffff_ffff })), { maxLength: 60 });
  fc.assert(
    fc.property(ids, (given) => {
      expect(filled(given)).toEqual([...new Set(given)]);
    }),
    { numRuns: 100 },
  );
});

it("keeps features apart that fall on one place of its table", () => {
  const ids = Array.from({ length: 50 }, (_, at) => at * 0x1_0000);
  expect(filled(ids)).toEqual(ids);
});

it("takes no more than its room, and forgets all of it", () => {
  const all = Array.from({ length: 10_000 }, (_, at) => at);
  expect(filled(all)).toHaveLength(4_096);
  expect(filled([7])).toEqual([7]);
});

it("has forgotten also after its stamps have gone round", () => {
  for (let time = 0; time < 0x1_0001; time += 1) clearFeatures(set);
  addFeature(set, 3);
  expect([...set.ids.subarray(0, set.count)]).toEqual([3]);
});
