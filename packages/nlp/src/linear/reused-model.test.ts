import { describe, expect, it } from "vitest";
import { createLanguageFeatures } from "../features/language-features.ts";
import { createReader } from "../reading/reader.ts";
import { openLinearModel } from "./linear-model.ts";
import { writeModelFile } from "./model-file.ts";
import { exampleModel } from "./testing/example-model.ts";

const reader = createReader();
const features = createLanguageFeatures("vi");

/** A model whose weights are of no sense, and of every size. */
function anyModel(kind: "one" | "many") {
  const model = exampleModel({ kind, decision: [0.3, 0.3, 0.3] });
  for (const table of [model.words, model.letters]) {
    table.forEach((_, at) => {
      table[at] = ((at * 37) % 51) - 25;
    });
  }
  model.numbers.forEach((_, at) => {
    model.numbers[at] = (((at * 13) % 17) - 8) / 4;
  });
  return openLinearModel(writeModelFile(model));
}

const POSTS = [
  "Máy đẹp, pin trâu",
  "giao hang cham qua, that vong",
  "😡😡😡",
  "",
  "Có tốt không ạ?",
  "@shop https://a.vn/x 50k",
  "KHÔNG BAO GIỜ MUA NỮA!!!",
];

describe.each(["one", "many"] as const)("a model (%s) that has seen other posts", (kind) => {
  const model = anyModel(kind);
  const copyOf = (text: string) => {
    const { probabilities, best, isSure } = model.classify(features.featuresOf(reader.read(text), []));
    return { probabilities: [...probabilities], best, isSure };
  };
  const first = POSTS.map(copyOf);

  it.each(POSTS.map((text, nth) => [text, nth] as const))("says of %j what it said before", (text, nth) => {
    for (const other of POSTS) {
      copyOf(other);
      expect(copyOf(text)).toEqual(first[nth]);
    }
  });

  it("says the same as another that was opened of the same bytes", () => {
    const other = anyModel(kind);
    for (const [nth, text] of POSTS.entries()) {
      const { probabilities } = other.classify(features.featuresOf(reader.read(text), []));
      expect([...probabilities]).toEqual(first[nth]?.probabilities);
    }
  });

  it("says the same whoever is called, and whatever is linked", () => {
    expect(copyOf("@một tốt")).toEqual(copyOf("@hai tốt"));
    expect(copyOf("tốt https://a.vn")).toEqual(copyOf("tốt www.b.com/x"));
  });
});
