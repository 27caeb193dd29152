import { mixHashes } from "../reading/hash.ts";
import { BLOCK_NAMES, type TargetText } from "./target-features.ts";
import { FOCUS_SALT, isFocused, type TargetLayout } from "./target-layout.ts";

/** Is told of a feature: its bucket, its value, and the word of the text that it is of, −1 for none. */
export type Visitor = (bucket: number, value: number, word: number) => void;

/** Tells of each hashed feature that stands for the target which was looked at last, valued as the layout says. */
export function visitFeatures({ features, place }: TargetText, layout: TargetLayout, visit: Visitor): void {
  const { ids, words, ends } = features;
  const mask = 2 ** layout.bits - 1;
  let from = 0;
  for (let block = 0; block < BLOCK_NAMES.length; block += 1) {
    const to = ends[block] ?? 0;
    const scale = layout.scales[block] ?? 0;
    if (to > from && scale > 0) {
      if (isFocused(block)) visitFocused(from, to, scale, 0);
      else {
        const value = scale / Math.sqrt(to - from);
        for (let at = from; at < to; at += 1) visit((ids[at] ?? 0) & mask, value, words[at] ?? -1);
      }
    }
    from = to;
  }
  if (layout.focusScale > 0) visitFocused(0, ends[0] ?? 0, layout.focusScale, FOCUS_SALT);

  function visitFocused(begin: number, end: number, scale: number, salt: number): void {
    let squares = 0;
    for (let at = begin; at < end; at += 1) squares += (place.focus[words[at] ?? 0] ?? 0) ** 2;
    const unit = squares === 0 ? 0 : scale / Math.sqrt(squares);
    for (let at = begin; at < end; at += 1) {
      const word = words[at] ?? 0;
      const id = salt === 0 ? (ids[at] ?? 0) : mixHashes(salt, ids[at] ?? 0);
      visit(id & mask, unit * (place.focus[word] ?? 0), word);
    }
  }
}
