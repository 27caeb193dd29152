import { describe, expect, it } from "vitest";
import { createLanguageFeatures } from "../features/language-features.ts";
import { openLinearModel } from "../linear/linear-model.ts";
import { readText } from "../reading/reader.ts";
import { modelCard } from "./model-card.ts";
import { trainModel } from "./train-model.ts";
import type { TrainingText } from "./training-text.ts";

const SAYINGS = {
  "1": ["kem này tuyệt", "rất ưng cái áo", "cô chủ dễ thương"],
  "0": ["mai mở cửa không", "áo màu xanh", "ai biết đường chỉ với"],
  "-1": ["chờ cả tiếng, bực", "áo rách rồi", "không ai nghe máy"],
};
const TEXTS: TrainingText[] = Object.entries(SAYINGS).flatMap(([label, all]) =>
  all.flatMap((saying) =>
    Array.from({ length: 5 }, (_, nth) => ({ text: `${saying} Tiệm ${nth}`, masks: [`Tiệm ${nth}`], labels: [label] })),
  ),
);
const WISH = { task: "sentiment", lang: "vi", seed: 3, field: "same", digest: "d" } as const;
const trained = trainModel(TEXTS, WISH);

describe("a model that was learned", () => {
  it("says again what it was taught, and of what it was not", () => {
    const model = openLinearModel(trained.bytes);
    const features = createLanguageFeatures("vi");
    const said = (text: string) => model.head.classes[model.classify(features.featuresOf(readText(text), [])).best];
    expect(["kem này tuyệt", "áo màu xanh", "áo rách rồi"].map(said)).toEqual(["1", "0", "-1"]);
    expect(said("ao rach roi")).toBe("-1");
  });

  it("is the same to the byte from the same texts in another order", () => {
    expect(trainModel([...TEXTS].reverse(), WISH).bytes).toEqual(trained.bytes);
  });

  it("has in its head what it was made of", () => {
    expect(trained.head).toMatchObject({ task: "sentiment", lang: "vi", seed: 3, digest: "d", rows: 45 });
    expect([...trained.counts]).toEqual([
      ["-1", 15],
      ["0", 15],
      ["1", 15],
    ]);
    expect(trained.figures.accuracy).toBeGreaterThan(0.8);
  });

  it("of many classes gives each its own answer", () => {
    const texts = TEXTS.map(({ text, masks, labels }) => ({
      text,
      masks,
      labels: labels[0] === "-1" ? ["complaint"] : labels[0] === "0" ? ["question"] : [],
    }));
    const { bytes, head } = trainModel(texts, { ...WISH, task: "acts" });
    expect(head).toMatchObject({ kind: "many", classes: ["question", "complaint"] });
    const { probabilities } = openLinearModel(bytes).classify(
      createLanguageFeatures("vi").featuresOf(readText("áo rách rồi"), []),
    );
    expect(probabilities[1]).toBeGreaterThan(probabilities[0] ?? 1);
  });
});

describe("its card", () => {
  const facts = {
    files: [{ name: "own.jsonl", lines: 45, digest: "abc" }],
    licence: "Apache-2.0",
    field: "same",
  } as const;
  const card = modelCard(trained, facts);

  it("says what it was learned from, under which licence, how it did and where it ends", () => {
    for (const part of [
      "# sentiment, Vietnamese",
      "45 texts. Licence of the data: Apache-2.0.",
      "| own.jsonl | 45 | abc |",
      "| -1 | 15 |",
      "| accuracy |",
      "## Limits",
      "seed 3",
    ]) {
      expect(card).toContain(part);
    }
  });

  it("says whether it is for other fields", () => {
    expect(card).toContain("of the same field as its data");
    expect(modelCard(trained, { ...facts, field: "other" })).toContain("stays close to the polarity lists");
  });
});
