import { mixHashes } from "../reading/hash.ts";
import { BLOCK_NAMES, type TargetText } from "./target-features.ts";
import { FOCUS_SALT, isFocused, type TargetLayout } from "./target-layout.ts";

/**
 * The hashed features that stand for a target, one after the other: the bucket of each, its value, and the word of the text
 * that it is of, −1 for none. Arrays are longer than what is filled: features are `0 … count - 1`.
 */
export type FlatFeatures = { count: number; buckets: Uint32Array; values: Float32Array; words: Int32Array };

const FIRST_ROOM = 1 << 12;

export function createFlatFeatures(): FlatFeatures {
  return roomFor(FIRST_ROOM);
}

/** Writes the features of the target that was looked at last into `flat`, valued as the layout says. */
export function flatten(flat: FlatFeatures, text: TargetText, layout: TargetLayout): void {
  const { ends } = text.features;
  const most = (ends[BLOCK_NAMES.length - 1] ?? 0) + (ends[0] ?? 0);
  if (most > flat.buckets.length) Object.assign(flat, roomFor(most * 2));
  flat.count = 0;
  let from = 0;
  for (let block = 0; block < BLOCK_NAMES.length; block += 1) {
    const to = ends[block] ?? 0;
    const scale = layout.scales[block] ?? 0;
    if (to > from && scale > 0) {
      if (isFocused(block)) addFocused(flat, text, layout, { from, to, scale, salt: 0 });
      else addEven(flat, text, layout, { from, to, scale, salt: 0 });
    }
    from = to;
  }
  if (layout.focusScale > 0) {
    addFocused(flat, text, layout, { from: 0, to: ends[0] ?? 0, scale: layout.focusScale, salt: FOCUS_SALT });
  }
}

type Part = { from: number; to: number; scale: number; salt: number };

function addEven(flat: FlatFeatures, { features }: TargetText, { bits }: TargetLayout, part: Part): void {
  const { ids, words } = features;
  const { buckets, values, words: flatWords } = flat;
  const mask = 2 ** bits - 1;
  const value = part.scale / Math.sqrt(part.to - part.from);
  let count = flat.count;
  for (let at = part.from; at < part.to; at += 1) {
    buckets[count] = (ids[at] ?? 0) & mask;
    values[count] = value;
    flatWords[count] = words[at] ?? -1;
    count += 1;
  }
  flat.count = count;
}

/** Each feature by how much its word is said of the target. */
function addFocused(flat: FlatFeatures, { features, place }: TargetText, { bits }: TargetLayout, part: Part): void {
  const { ids, words } = features;
  const { from, to, salt } = part;
  const mask = 2 ** bits - 1;
  let squares = 0;
  for (let at = from; at < to; at += 1) squares += (place.focus[words[at] ?? 0] ?? 0) ** 2;
  const unit = squares === 0 ? 0 : part.scale / Math.sqrt(squares);
  let count = flat.count;
  for (let at = from; at < to; at += 1) {
    const word = words[at] ?? 0;
    const id = salt === 0 ? (ids[at] ?? 0) : mixHashes(salt, ids[at] ?? 0);
    flat.buckets[count] = id & mask;
    flat.values[count] = unit * (place.focus[word] ?? 0);
    flat.words[count] = word;
    count += 1;
  }
  flat.count = count;
}

function roomFor(features: number): FlatFeatures {
  return {
    count: 0,
    buckets: new Uint32Array(features),
    values: new Float32Array(features),
    words: new Int32Array(features),
  };
}
