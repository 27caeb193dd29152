import type { TargetTone } from "@nghe/nlp";
import { type ContrastPair, sidesOf } from "../contrast/read-pairs.ts";

export type ContrastCase = { text: string; target: string; tone: TargetTone; mayBeUnsure: boolean };
/** A pair of which at least one side has a target. */
export type TargetPair = { phenomenon: string; lang: "vi" | "en"; cases: readonly ContrastCase[] };

export function targetPairs(pairs: readonly ContrastPair[]): TargetPair[] {
  const found = pairs.map((pair) => ({
    phenomenon: pair.phenomenon,
    lang: pair.lang,
    cases: sidesOf(pair).flatMap(({ text, target, sentiment, unsure }) =>
      target === undefined ? [] : [{ text, target, tone: sentiment, mayBeUnsure: unsure === true }],
    ),
  }));
  return found.filter(({ cases }) => cases.length > 0);
}
