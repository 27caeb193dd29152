import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Language, type LinearModel, openLinearModel, trainModel, withoutMarks } from "@nghe/nlp";
import { holdOut, type LabelledPost, readLabelledPosts } from "./labelled-posts.ts";
import type { Scores } from "./scores.ts";

/** A model held against posts that it has not seen; `floor` is the least its figure may be, in per cent. */
export type Trial = {
  name: string;
  lang: Language;
  figure: keyof Scores;
  floor: number;
  posts: () => readonly LabelledPost[];
  model: () => LinearModel;
};

const MODELS = join(import.meta.dirname, "../../../packages/nlp/models");
const BARE_MAY_LOSE = 5;

const SETS = {
  semeval: { lang: "en", figure: "macroRecall", shipped: 60, learned: 64 },
  vlsp: { lang: "vi", figure: "macroF1", shipped: 58, learned: 70, learnedBare: 67 },
  vsfc: { lang: "vi", figure: "accuracy", shipped: 75, learned: 87, learnedBare: 85 },
  visfd: { lang: "vi", figure: "accuracy", shipped: 70, learned: 76, learnedBare: 75 },
} as const;
type SetName = keyof typeof SETS;

/** The shipped files, which have seen none of the sets. */
export function shippedTrials(folder: string): Trial[] {
  const models = { en: once(() => openShipped("en")), vi: once(() => openShipped("vi")) };
  const posts: Record<SetName, () => readonly LabelledPost[]> = {
    semeval: () => holdOut(readLabelledPosts(folder, "en/semeval-2013-16-a.jsonl"), 8).held,
    vlsp: () => readLabelledPosts(folder, "vi/vlsp2016-train.jsonl"),
    vsfc: () => readLabelledPosts(folder, "vi/uit-vsfc-dev.jsonl"),
    visfd: () => readLabelledPosts(folder, "vi/uit-visfd-stars-dev.jsonl"),
  };
  return names().flatMap((set) => {
    const { lang, figure, shipped } = SETS[set];
    return withBare({ name: `shipped, ${set}`, lang, figure, floor: shipped, posts: posts[set], model: models[lang] });
  });
}

/** Models learned from one part of each set, held against the other. */
export function learnedTrials(folder: string): Trial[] {
  return names().flatMap((set) => {
    const parts = once(() => partsOf(set, folder));
    const { lang, figure, learned } = SETS[set];
    const model = once(() => learn(lang, parts().rest));
    const { learnedBare } = { learnedBare: undefined, ...SETS[set] };
    return withBare(
      { name: `learned, ${set}`, lang, figure, floor: learned, posts: () => parts().held, model },
      learnedBare,
    );
  });
}

function partsOf(set: SetName, folder: string): { rest: LabelledPost[]; held: LabelledPost[] } {
  const read = (file: string) => readLabelledPosts(folder, file);
  switch (set) {
    case "semeval":
      return holdOut(read("en/semeval-2013-16-a.jsonl"), 8);
    case "vlsp":
      return holdOut(read("vi/vlsp2016-train.jsonl"), 5);
    case "vsfc":
      return { rest: read("vi/uit-vsfc-train.jsonl"), held: read("vi/uit-vsfc-dev.jsonl") };
    case "visfd":
      return { rest: read("vi/uit-visfd-stars-train.jsonl"), held: read("vi/uit-visfd-stars-dev.jsonl") };
  }
}

/** Vietnamese is also tried without its marks. */
function withBare(trial: Trial, bareFloor = trial.floor - BARE_MAY_LOSE): Trial[] {
  if (trial.lang !== "vi") return [trial];
  const posts = () => trial.posts().map(({ text, label }) => ({ text: withoutMarks(text), label }));
  return [trial, { ...trial, name: `${trial.name}, no marks`, floor: bareFloor, posts }];
}

function openShipped(lang: Language): LinearModel {
  return openLinearModel(readFileSync(join(MODELS, lang, "sentiment.bin")));
}

function learn(lang: Language, posts: readonly LabelledPost[]): LinearModel {
  const texts = posts.map(({ text, label }) => ({ text, masks: [], labels: [String(label)] }));
  return openLinearModel(trainModel(texts, { task: "sentiment", lang, seed: 1, field: "same", digest: "" }).bytes);
}

function once<Value>(make: () => Value): () => Value {
  let made: undefined | { value: Value };
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function names(): SetName[] {
  return ["semeval", "vlsp", "vsfc", "visfd"];
}
