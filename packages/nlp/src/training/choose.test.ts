import { describe, expect, it } from "vitest";
import { likeliest } from "../linear/linear-model.ts";
import { accuracyOf, chooseDecision, macroF1Of } from "./choose-decision.ts";
import { chooseThreshold, chooseUnsure, f1At } from "./choose-threshold.ts";

describe("what is added to classes", () => {
  it("brings out a class that is always second", () => {
    const rows = [
      ...Array.from({ length: 30 }, () => Float64Array.of(0.9, 0.1)),
      ...Array.from({ length: 10 }, () => Float64Array.of(0.6, 0.4)),
    ];
    const truths = Int32Array.from(rows, (_, at) => (at < 30 ? 0 : 1));
    const decision = chooseDecision(rows, truths, 2);
    expect(rows.map((row) => likeliest(row, decision))).toEqual([...truths]);
  });

  it("is nothing where nothing would help", () => {
    const rows = [Float64Array.of(0.9, 0.1), Float64Array.of(0.1, 0.9)];
    expect(chooseDecision(rows, Int32Array.of(0, 1), 2)).toEqual([0, 0]);
  });
});

it("accuracy and macro-F1 are counted by hand", () => {
  const said = Int32Array.of(0, 0, 1, 1);
  const truths = Int32Array.of(0, 1, 1, 1);
  expect(accuracyOf(said, truths)).toBe(0.75);
  expect(macroF1Of(said, truths, 3)).toBeCloseTo((2 / 3 + 4 / 5) / 2);
});

describe("from where a class holds", () => {
  const probabilities = Float64Array.of(0.1, 0.2, 0.3, 0.4, 0.8);
  const truths = [false, false, true, true, true];

  it("is between what is of it and what is not", () => {
    const threshold = chooseThreshold(probabilities, truths);
    expect(threshold).toBeGreaterThan(0.2);
    expect(threshold).toBeLessThanOrEqual(0.3);
    expect(f1At(probabilities, truths, threshold)).toBe(1);
  });

  it("has an F1 by hand", () => {
    expect(f1At(probabilities, truths, 0.15)).toBeCloseTo((2 * 3) / (4 + 3));
    expect(f1At(probabilities, [false, false, false, false, false], 0.9)).toBe(0);
  });
});

describe("what is no answer", () => {
  const confidences = Array.from({ length: 400 }, (_, at) => (at % 100) / 100);

  it("is what is right less than half the time", () => {
    const unsure = chooseUnsure(
      confidences,
      confidences.map((confidence) => confidence > 0.55),
    );
    expect(unsure).toBeGreaterThan(0.45);
    expect(unsure).toBeLessThan(0.6);
  });

  it("is nothing for a model that is always right, and never everything", () => {
    expect(
      chooseUnsure(
        confidences,
        confidences.map(() => true),
      ),
    ).toBe(0);
    expect(
      chooseUnsure(
        confidences,
        confidences.map(() => false),
      ),
    ).toBe(0.9);
  });
});
