import { hasSyllableShape, isBareWord } from "../syllable/bare-words.ts";
import type { Slot } from "./slot.ts";

/** Posts that the guess from a key's letters weighs as much as. */
const WEIGHT = 200;
const FIELDS: readonly (readonly [prefix: string, share: number])[] = [
  ["field:author", 0.000_5],
  ["field:site", 0.02],
  ["field:country", 0.3],
  ["field:source", 0.4],
  ["field:kind", 0.5],
  ["field:lang", 0.6],
];
/** By the number of letters: long words are rare. */
const BY_LENGTH = [1, 0.1, 0.04, 0.015, 0.006, 0.003, 0.0015, 0.001, 0.0006];

/** How many of a hundred posts hold a slot, as a share: what was seen so far, or a guess from how it is written. */
export function frequencyOf(slot: Slot, posts: number): number {
  return (slot.seen + guess(slot.key) * WEIGHT) / (posts - slot.bornAt + WEIGHT);
}

function guess(key: string): number {
  const field = FIELDS.find(([prefix]) => key.startsWith(prefix));
  if (field !== undefined) return field[1];
  if (key.startsWith("pieces:")) return 0.000_05;
  if (key.startsWith("emoji:")) return 0.01;
  if (key.startsWith("*")) return byLength(key.search(/.[*?]|$/)) * 8;
  if (key.startsWith("~")) return byLength(key.length - 3) * 4;
  if (isBareWord(key)) return 0.05;
  return byLength(key.length) * (hasSyllableShape(key) ? 2 : 1);
}

function byLength(length: number): number {
  return BY_LENGTH[Math.max(0, Math.min(length, BY_LENGTH.length - 1))] ?? 0;
}
