import { type Random, shuffle } from "./random.ts";
import type { PlacedText } from "./training-matrix.ts";
import type { TrainingText } from "./training-text.ts";
import { spellingsOf } from "./vary-spelling.ts";

/**
 * The texts to learn from in an order that their files do not decide, Vietnamese ones with their other spellings behind
 * them. A text and what was made of it have one `origin`, and so do texts that are the same.
 */
export function placeTexts(texts: readonly TrainingText[], varies: boolean): PlacedText[] {
  const sorted = [...texts].sort((one, other) => compare(one.text, other.text) || compare(keyOf(one), keyOf(other)));
  const placed: PlacedText[] = [];
  let origin = -1;
  let last: undefined | string;
  for (const text of sorted) {
    if (text.text !== last) origin += 1;
    last = text.text;
    placed.push({ ...text, origin, isOriginal: true, weight: 1 });
    if (!varies) continue;
    for (const spelling of spellingsOf(text)) placed.push({ ...spelling, origin, isOriginal: false, weight: 1 });
  }
  return placed;
}

function keyOf({ labels, masks }: TrainingText): string {
  return `${labels.join()}\n${masks.join("\n")}`;
}

/** By code units: the same wherever it runs. */
function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Which of `folds` parts each origin belongs to. */
export function foldsOf(texts: readonly PlacedText[], folds: number, random: Random): Int32Array {
  const origins = (texts.at(-1)?.origin ?? -1) + 1;
  const order = Int32Array.from({ length: origins }, (_, at) => at);
  shuffle(order, random);
  const folding = new Int32Array(origins);
  order.forEach((origin, at) => {
    folding[origin] = at % folds;
  });
  return Int32Array.from(texts, ({ origin }) => folding[origin] ?? 0);
}
