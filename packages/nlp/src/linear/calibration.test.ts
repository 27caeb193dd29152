import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLanguageFeatures } from "../features/language-features.ts";
import { readText } from "../reading/reader.ts";
import { openLinearModel } from "./linear-model.ts";
import { writeModelFile } from "./model-file.ts";
import type { ModelHead } from "./model-head.ts";
import { exampleModel } from "./testing/example-model.ts";

const features = createLanguageFeatures("en").featuresOf(readText("The staff were kind, the room was dirty"), []);

/** What a model with these weights of its bias says of one and the same text. */
function said(bias: readonly number[], changes: Partial<ModelHead>) {
  const model = exampleModel(changes);
  for (const [at, weight] of bias.entries()) model.numbers[model.numbers.length - bias.length + at] = weight;
  const { probabilities, best, isSure } = openLinearModel(writeModelFile(model)).classify(features);
  return { probabilities: [...probabilities], best, isSure };
}

const number = fc.double({ min: -200, max: 200, noNaN: true });
const three = fc.tuple(number, number, number).map(([one, two, more]) => [one, two, more]);

describe("the probabilities of one class", () => {
  it("are shares of one, whatever the weights and the calibration", () => {
    fc.assert(
      fc.property(three, three, three, (bias, slopes, offsets) => {
        const { probabilities } = said(bias, { calibration: { slopes, offsets } });
        expect(probabilities.every((share) => share >= 0 && share <= 1)).toBe(true);
        expect(probabilities.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  it("come nearer to each other by a smaller slope, in the same order", () => {
    const slopes = (slope: number) => ({ calibration: { slopes: [slope, slope, slope], offsets: [0, 0, 0] } });
    const [sharp, plain, flat] = [2, 1, 0.25].map((slope) => said([-2, 1, 3], slopes(slope)).probabilities[2] ?? 0);
    expect(sharp).toBeGreaterThan(plain ?? 0);
    expect(plain).toBeGreaterThan(flat ?? 0);
    expect(flat).toBeGreaterThan(1 / 3);
  });

  it("grow with a class's offset, at the cost of the others", () => {
    const offsets = (offset: number) => ({ calibration: { slopes: [1, 1, 1], offsets: [0, 0, offset] } });
    const [before, after] = [said([1, 1, 1], offsets(0)), said([1, 1, 1], offsets(1))];
    expect(after.probabilities[2]).toBeGreaterThan(before.probabilities[2] ?? 1);
    expect(after.probabilities[0]).toBeLessThan(before.probabilities[0] ?? 0);
  });

  it.each([
    [0, true],
    [0.5, true],
    [0.9, false],
    [1, false],
  ])("are an answer from a share of %d on: %s", (unsureBelow, isSure) => {
    expect(said([0, 0, 4], { unsureBelow })).toMatchObject({ best: 2, isSure });
  });

  it("of all weights alike are alike, and the first class is named", () => {
    expect(said([3, 3, 3], { unsureBelow: 0 })).toEqual({
      probabilities: [1 / 3, 1 / 3, 1 / 3],
      best: 0,
      isSure: true,
    });
  });
});

describe("the probabilities of many classes", () => {
  it("are each between none and one, and need not add up", () => {
    fc.assert(
      fc.property(three, three, (bias, offsets) => {
        const { probabilities, best, isSure } = said(bias, {
          kind: "many",
          calibration: { slopes: [1, 1, 1], offsets },
          decision: [0.5, 0.5, 0.5],
        });
        expect(probabilities.every((share) => share >= 0 && share <= 1)).toBe(true);
        expect(probabilities[best]).toBe(Math.max(...probabilities));
        expect(isSure).toBe(Math.max(...probabilities) >= 0.5);
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  it.each([
    [[0.5, 0.5, 0.5], 1, true],
    [[0.5, 0.95, 0.5], 0, true],
    [[0.99, 0.99, 0.99], 1, false],
  ])("over the thresholds %j: class %i, sure %s", (decision, best, isSure) => {
    const bias = [2, 4, -4];
    expect(said(bias, { kind: "many", decision })).toMatchObject({ best, isSure });
  });
});
