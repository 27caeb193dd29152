import type { Language } from "../../corpus/labels.ts";
import { FEATURES_VERSION, NUMBER_NAMES } from "../../features/feature-reader.ts";
import { createLanguageFeatures } from "../../features/language-features.ts";
import { widthOf } from "../../linear/layout.ts";
import { writeModelFile } from "../../linear/model-file.ts";
import { readText } from "../../reading/reader.ts";
import { TASK_OF, type TaskName } from "../../training/tasks.ts";

const BITS = 12;
const WEIGHT = 100;

/** A model of the tone of posts that goes by the polarity lists alone. */
export function smallSentiment(lang: Language): Uint8Array {
  const numbers = new Float32Array((NUMBER_NAMES.length + 1) * 3);
  numbers.set([-2, 0, 2], NUMBER_NAMES.indexOf("balance") * 3);
  numbers.set([-0.5, 0.5, -0.5], NUMBER_NAMES.indexOf("silent") * 3);
  return fileOf(lang, "sentiment", ["-1", "0", "1"], new Int8Array(3 * 2 ** BITS), numbers);
}

/** A model of another task: it knows each class by the words of the text given for it. */
export function smallModel(lang: Language, task: TaskName, texts: Readonly<Record<string, string>>): Uint8Array {
  const classes = Object.keys(texts);
  const words = new Int8Array(classes.length * 2 ** BITS);
  const features = createLanguageFeatures(lang);
  for (const [of, text] of Object.values(texts).entries()) {
    const { ids, count } = features.featuresOf(readText(text), []).words;
    for (const id of ids.subarray(0, count)) words[(id & (2 ** BITS - 1)) * classes.length + of] = WEIGHT;
  }
  return fileOf(lang, task, classes, words, new Float32Array((NUMBER_NAMES.length + 1) * classes.length));
}

function fileOf(
  lang: Language,
  task: TaskName,
  classes: string[],
  words: Int8Array,
  numbers: Float32Array,
): Uint8Array {
  const layout = { wordBits: BITS, letterBits: 1, wordScale: 1, letterScale: 1, numberScale: 1 };
  const { kind } = TASK_OF[task];
  const each = (value: number) => classes.map(() => value);
  if (words.length + 2 * classes.length + numbers.length !== widthOf(layout) * classes.length) {
    throw new Error("the weights are not those of the layout");
  }
  return writeModelFile({
    head: {
      ...{ task, lang, kind, classes, features: FEATURES_VERSION, layout, seed: 1, digest: "of a test", rows: 1 },
      ...{ wordUnits: each(0.02), letterUnits: each(1), unsureBelow: 0.5 },
      calibration: { slopes: each(1), offsets: each(kind === "many" ? -2 : 0) },
      decision: each(kind === "many" ? 0.5 : 0),
    },
    words,
    letters: new Int8Array(2 * classes.length),
    numbers,
  });
}
