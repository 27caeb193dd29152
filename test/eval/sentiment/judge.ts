import { createLanguageFeatures, createReader, type LinearModel } from "@nghe/nlp";
import type { LabelledPost, Sentiment } from "./labelled-posts.ts";
import type { Judged } from "./scores.ts";

export type Judge = { judge(post: LabelledPost): Judged };

/** Says of posts what a sentiment model does. */
export function createJudge(model: LinearModel): Judge {
  const reader = createReader();
  const features = createLanguageFeatures(model.head.lang);
  return {
    judge({ text, label }) {
      const { best, isSure } = model.classify(features.featuresOf(reader.read(text), []));
      return { truth: label, said: sentimentOf(model.head.classes[best]), isSure };
    },
  };
}

function sentimentOf(name: undefined | string): Sentiment {
  return name === "1" ? 1 : name === "-1" ? -1 : 0;
}
