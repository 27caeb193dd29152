import { FEATURES_VERSION, NUMBER_NAMES } from "../../features/feature-reader.ts";
import type { ModelFile } from "../model-file.ts";
import type { ModelHead } from "../model-head.ts";

/** A small model file without any knowledge, for tests to change. */
export function exampleModel(changes: Partial<ModelHead> = {}): ModelFile {
  const head: ModelHead = {
    task: "sentiment",
    lang: "en",
    kind: "one",
    classes: ["-1", "0", "1"],
    features: FEATURES_VERSION,
    layout: { wordBits: 4, letterBits: 4, wordScale: 1, letterScale: 1, numberScale: 1 },
    wordUnits: [0.5, 0.5, 0.5],
    letterUnits: [1, 1, 1],
    calibration: { slopes: [1, 1, 1], offsets: [0, 0, 0] },
    decision: [0, 0, 0],
    unsureBelow: 0.5,
    seed: 1,
    digest: "none",
    rows: 0,
    ...changes,
  };
  const classes = head.classes.length;
  return {
    head,
    words: new Int8Array(2 ** head.layout.wordBits * classes),
    letters: new Int8Array(2 ** head.layout.letterBits * classes),
    numbers: new Float32Array((NUMBER_NAMES.length + 1) * classes),
  };
}
