import { describe, expect, it } from "vitest";
import { NUMBER_NAMES } from "../features/feature-reader.ts";
import { createLanguageFeatures } from "../features/language-features.ts";
import { readText } from "../reading/reader.ts";
import { likeliest, openLinearModel } from "./linear-model.ts";
import { type ModelFile, ModelFileFailure, writeModelFile } from "./model-file.ts";
import { exampleModel } from "./testing/example-model.ts";

const reader = createLanguageFeatures("en");
const features = (text: string) => reader.featuresOf(readText(text), []);
const open = (model: ModelFile) => openLinearModel(writeModelFile(model));

/** A model that goes by what the lists say. */
function byBalance(changes: Parameters<typeof exampleModel>[0] = {}): ModelFile {
  const model = exampleModel(changes);
  const balance = NUMBER_NAMES.indexOf("balance");
  model.numbers[balance * 3] = -5;
  model.numbers[balance * 3 + 2] = 5;
  return model;
}

describe("a model of one class for each text", () => {
  it("without knowledge finds all classes alike, and is unsure", () => {
    const { probabilities, isSure } = open(exampleModel()).classify(features("anything at all"));
    expect([...probabilities]).toEqual([1 / 3, 1 / 3, 1 / 3]);
    expect(isSure).toBe(false);
  });

  it("adds up the numbers, the words and the bias", () => {
    const model = open(byBalance());
    expect(model.classify(features("a wonderful evening")).best).toBe(2);
    expect(model.classify(features("a horrible evening")).best).toBe(0);
    const words = exampleModel();
    words.words.forEach((_, at) => {
      if (at % 3 === 1) words.words[at] = 20;
    });
    const { best, isSure, probabilities } = open(words).classify(features("tuesday"));
    expect([best, isSure]).toEqual([1, true]);
    expect(probabilities[1]).toBeGreaterThan(0.99);
  });

  it("leans as its decision says, without its probabilities telling another story", () => {
    const plain = open(byBalance());
    const leaning = open(byBalance({ decision: [0, 100, 0] }));
    const text = "a wonderful evening";
    const before = [...plain.classify(features(text)).probabilities];
    expect(leaning.classify(features(text)).best).toBe(1);
    expect([...leaning.classify(features(text)).probabilities]).toEqual(before);
  });

  it("says surely only what is probable enough", () => {
    const text = "a wonderful evening";
    expect(open(byBalance({ unsureBelow: 0.5 })).classify(features(text)).isSure).toBe(true);
    expect(open(byBalance({ unsureBelow: 1 })).classify(features(text)).isSure).toBe(false);
  });

  it("answers to nothing at all", () => {
    const { probabilities } = open(byBalance()).classify(features(""));
    expect([...probabilities].every((share) => share > 0 && share < 1)).toBe(true);
  });
});

describe("a model of many classes", () => {
  const many = (offsets: number[]) =>
    exampleModel({ kind: "many", calibration: { slopes: [1, 1, 1], offsets }, decision: [0.5, 0.5, 0.2] });

  it("gives each a probability of its own; the best is the one furthest over its threshold", () => {
    const { probabilities, best, isSure } = open(many([2, -2, 0])).classify(features("x"));
    expect(probabilities[0]).toBeCloseTo(1 / (1 + Math.exp(-2)));
    expect(probabilities[1]).toBeCloseTo(1 / (1 + Math.exp(2)));
    expect([best, isSure]).toEqual([0, true]);
  });

  it("gives none where none is over it", () => {
    expect(open(many([-3, -3, -3])).classify(features("x")).isSure).toBe(false);
  });
});

it("is not opened for features that it was not trained on", () => {
  expect(() => open(exampleModel({ features: 0 }))).toThrow(ModelFileFailure);
});

it("chooses the likeliest, the first of equals", () => {
  expect(likeliest(Float64Array.of(0.2, 0.5, 0.3), [0, 0, 0])).toBe(1);
  expect(likeliest(Float64Array.of(0.4, 0.4, 0.2), [0, 0, 0])).toBe(0);
  expect(likeliest(Float64Array.of(0.2, 0.5, 0.3), [0, 0, 1])).toBe(2);
});
