import { describe, expect, it } from "vitest";
import { logistic, softmax } from "../linear/exact-math.ts";
import { calibrateLine } from "./calibrate-many.ts";
import { calibrateOne } from "./calibrate-one.ts";
import { createRandom } from "./random.ts";

describe("a line of one class", () => {
  it("finds the chances that the scores were drawn with", () => {
    const random = createRandom(5);
    const scores = Float64Array.from({ length: 4_000 }, () => random.below(600) / 100 - 3);
    const truths = Array.from(scores, (score) => random.below(10_000) / 10_000 < logistic(2 * score - 1));
    const { slope, offset } = calibrateLine(scores, truths);
    expect(slope).toBeGreaterThan(1.7);
    expect(slope).toBeLessThan(2.3);
    expect(offset).toBeGreaterThan(-1.3);
    expect(offset).toBeLessThan(-0.7);
  });

  it("stays a number where a class is never true, or always where its score is high", () => {
    const scores = Float64Array.of(-1, -0.5, 0.5, 1);
    for (const truths of [
      [false, false, false, false],
      [false, false, true, true],
    ]) {
      const { slope, offset } = calibrateLine(scores, truths);
      expect(Number.isFinite(slope) && Number.isFinite(offset)).toBe(true);
    }
    const never = calibrateLine(scores, [false, false, false, false]);
    expect(logistic(never.slope + never.offset)).toBeLessThan(0.4);
  });
});

describe("the slope and offsets of classes", () => {
  it("make the mean probability of each class its share", () => {
    const random = createRandom(9);
    const truths = Int32Array.from({ length: 600 }, (_, at) => (at % 6 === 0 ? 1 : at % 6 === 1 ? 2 : 0));
    const scores = Array.from(truths, (truth) =>
      Float64Array.from({ length: 3 }, (_, of) => (of === truth ? 0.4 : 0) + random.below(100) / 100),
    );
    const { slopes, offsets } = calibrateOne({ scores, truths }, 3);
    const shares = new Float64Array(3);
    const sums = [0, 0, 0];
    for (const row of scores) {
      softmax(
        row.map((score, of) => (slopes[of] ?? 0) * score + (offsets[of] ?? 0)),
        shares,
      );
      shares.forEach((share, of) => {
        sums[of] = (sums[of] ?? 0) + share / scores.length;
      });
    }
    expect(sums[0]).toBeCloseTo(4 / 6, 1);
    expect(sums[1]).toBeCloseTo(1 / 6, 1);
    expect(sums[2]).toBeCloseTo(1 / 6, 1);
    expect(new Set(slopes).size).toBe(1);
  });
});
