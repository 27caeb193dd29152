import { expect, it } from "vitest";
import { tuneTarget } from "./tune-target.ts";

/** Scores that favour the true tone, but for each fifth. */
const TRUTHS = Int32Array.from({ length: 90 }, (_, at) => at % 3);
const SCORES = Array.from(TRUTHS, (truth, at) =>
  Float64Array.from([0, 1, 2], (of) => (of === (at % 5 === 0 ? (truth + 1) % 3 : truth) ? 0.4 : -0.6)),
);

it("makes probabilities as right as the scores are, and counts", () => {
  const { figures, unsureBelow } = tuneTarget(SCORES, TRUTHS);
  expect(figures["accuracy"]).toBeCloseTo(0.8, 6);
  expect(figures["macro_f1"]).toBeCloseTo(0.8, 6);
  expect(figures["unsure"]).toBe(0);
  expect(figures["brier"]).toBeLessThan(0.4);
  expect(unsureBelow).toBe(0);
});

it("is unsure where scores say nothing", () => {
  const blank = SCORES.map(() => new Float64Array(3));
  expect(tuneTarget(blank, TRUTHS).unsureBelow).toBeGreaterThan(1 / 3);
});
