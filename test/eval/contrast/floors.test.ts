import { expect, it } from "vitest";
import { groupsOf } from "./contrast-figures.ts";
import { belowFloors, raisedFloors, readFloors } from "./floors.ts";
import { readPairs } from "./read-pairs.ts";

const reached = new Map<string, number | null>([
  ["vi sarcasm", 71.9],
  ["vi litotes", 90],
]);

it("tells what has sunk below its floor, or is measured no more", () => {
  expect(belowFloors(reached, { "vi sarcasm": 71, "vi litotes": 90 })).toEqual([]);
  expect(belowFloors(reached, { "vi sarcasm": 72, "vi wish": 50 })).toEqual([
    "vi sarcasm: 71.9 %, floor 72 %",
    "vi wish: no figure, floor 50 %",
  ]);
});

it("raises floors to what is reached, rounded down, and lowers none", () => {
  expect(raisedFloors(reached, { "vi litotes": 95 })).toEqual({ "vi sarcasm": 71, "vi litotes": 95 });
});

it("keeps a floor for every group of the contrast set", () => {
  expect(new Set(Object.keys(readFloors()))).toEqual(new Set(groupsOf(readPairs(import.meta.dirname)).keys()));
});
