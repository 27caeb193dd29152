import { describe, expect, it } from "vitest";
import { NUMBER_NAMES } from "../features/feature-reader.ts";
import { widthOf } from "../linear/layout.ts";
import { classCosts } from "./class-costs.ts";
import { priorStarts } from "./prior-starts.ts";
import { quantise } from "./quantise.ts";

const LAYOUT = { wordBits: 2, letterBits: 1, wordScale: 1, letterScale: 1, numberScale: 0.5 };

describe("weights in eight bits", () => {
  const weights = [0, 1].map((of) => Float64Array.from({ length: widthOf(LAYOUT) }, (_, at) => (of + 1) * (at - 3)));
  const { words, letters, numbers, wordUnits, letterUnits } = quantise(weights, LAYOUT);

  it("stand by rows, and times their unit are what they were", () => {
    expect([...words].map((value, at) => value * (wordUnits[at % 2] ?? 0)).map(Math.round)).toEqual([
      ...[-3, -6, -2, -4, -1, -2, 0, 0],
    ]);
    expect([...letters].map((value, at) => Math.round(value * (letterUnits[at % 2] ?? 0)))).toEqual([1, 2, 2, 4]);
  });

  it("keep those of numbers whole", () => {
    expect([...numbers.subarray(0, 4)]).toEqual([3, 6, 4, 8]);
    expect(numbers).toHaveLength(2 * (NUMBER_NAMES.length + 1));
  });

  it("may all be nothing", () => {
    const none = quantise([new Float64Array(widthOf(LAYOUT))], LAYOUT);
    expect([...none.words, ...none.wordUnits]).toEqual([0, 0, 0, 0, 1]);
  });
});

describe("where weights begin", () => {
  it("is the prior's weight for a number as it is scaled, and for the bias", () => {
    const [negative, neutral] = priorStarts({ balance: [-1, 0.25, 1], bias: [-0.5, 0, 0] }, LAYOUT, ["-1", "0"]);
    const balance = 6 + NUMBER_NAMES.indexOf("balance");
    expect([negative?.[balance], neutral?.[balance]]).toEqual([-2, 0.5]);
    expect(negative?.at(-1)).toBe(-1);
  });

  it("is nothing without one", () => {
    expect(priorStarts(undefined, LAYOUT, ["a"])[0]?.every((weight) => weight === 0)).toBe(true);
  });
});

describe("what errors cost", () => {
  const placed = (labels: string[], weight = 1) => ({
    text: "",
    masks: [],
    labels,
    origin: 0,
    isOriginal: true,
    weight,
  });
  const texts = [placed(["a"]), placed(["a"]), placed(["a"]), placed(["b"])];

  it("is the weight of a text where classes are not balanced", () => {
    expect([
      ...(classCosts([placed(["a"], 0.5), placed(["b"])], ["a", "b"], { cost: 2, balance: 0 })[0] ?? []),
    ]).toEqual([1, 2]);
  });

  it("adds up to the same for each class where they are", () => {
    const [ofA] = classCosts(texts, ["a", "b"], { cost: 1, balance: 1 });
    const ofThree = [0, 1, 2].reduce((sum, row) => sum + (ofA?.[row] ?? 0), 0);
    expect(ofThree).toBeCloseTo(ofA?.[3] ?? 0);
  });

  it("of a text with many classes is that of the class in question", () => {
    const costs = classCosts([...texts, placed(["a", "b"]), placed([])], ["a", "b"], { cost: 1, balance: 1 });
    expect(costs[1]?.[4]).toBeGreaterThan(costs[0]?.[4] ?? 9);
    expect(costs[1]?.[5]).toBe(1);
  });
});
