import type { FuzzyElement, WildcardElement } from "../parse/node.ts";
import { isWithinEdits } from "./edit-distance.ts";
import { globMatches, globPrefix } from "./glob.ts";
import type { Slot } from "./slot.ts";

type Wildcard = { slot: Slot; pieces: WildcardElement["pieces"]; prefix: string };
type Fuzzy = { slot: Slot; word: string; letters: number; edits: number };

/** A longer token is no word: it fits no pattern. */
const LONGEST_WORD = 256;

/** The wildcards and fuzzy words of all queries, by what a word must begin with or how long it must be. */
export class PatternSlots {
  private readonly byPrefix = new Map<string, Wildcard[]>();
  private readonly prefixLengths = new Map<number, number>();
  private readonly byLength = new Map<number, Fuzzy[]>();

  addWildcard(slot: Slot, { pieces }: WildcardElement): void {
    const prefix = globPrefix(pieces);
    push(this.byPrefix, prefix, { slot, pieces, prefix });
    this.prefixLengths.set(prefix.length, (this.prefixLengths.get(prefix.length) ?? 0) + 1);
  }

  removeWildcard(slot: Slot, { pieces }: WildcardElement): void {
    const prefix = globPrefix(pieces);
    drop(this.byPrefix, prefix, slot);
    const left = (this.prefixLengths.get(prefix.length) ?? 1) - 1;
    if (left === 0) this.prefixLengths.delete(prefix.length);
    else this.prefixLengths.set(prefix.length, left);
  }

  addFuzzy(slot: Slot, { syllable, edits }: FuzzyElement): void {
    push(this.byLength, syllable.plain.length, {
      slot,
      word: syllable.plain,
      letters: letterSet(syllable.plain),
      edits,
    });
  }

  removeFuzzy(slot: Slot, { syllable }: FuzzyElement): void {
    drop(this.byLength, syllable.plain.length, slot);
  }

  /** Puts the slots of all patterns that a word without marks may fit into `into`. */
  find(plain: string, into: Slot[]): void {
    if (plain.length > LONGEST_WORD) return;
    for (const length of this.prefixLengths.keys()) {
      if (length > plain.length) continue;
      for (const { slot, pieces } of this.byPrefix.get(plain.slice(0, length)) ?? []) {
        if (globMatches(pieces, plain, "plain")) into.push(slot);
      }
    }
    if (this.byLength.size === 0) return;
    const written = letterSet(plain);
    for (let length = plain.length - 2; length <= plain.length + 2; length += 1) {
      for (const { slot, word, letters, edits } of this.byLength.get(length) ?? []) {
        if (bitsOf(letters ^ written) <= 2 * edits && isWithinEdits(word, plain, edits)) into.push(slot);
      }
    }
  }
}

/** Which letters a word has, one bit for those of the same last five bits. One change of a word turns two at most. */
function letterSet(word: string): number {
  let set = 0;
  for (let at = 0; at < word.length; at += 1) set |= 1 << (word.charCodeAt(at) & 31);
  return set;
}

function bitsOf(set: number): number {
  let bits = 0;
  for (let left = set; left !== 0; left &= left - 1) bits += 1;
  return bits;
}

function push<K, T>(lists: Map<K, T[]>, key: K, one: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [one]);
  else list.push(one);
}

function drop<K, T extends { slot: Slot }>(lists: Map<K, T[]>, key: K, slot: Slot): void {
  const left = (lists.get(key) ?? []).filter((one) => one.slot !== slot);
  if (left.length === 0) lists.delete(key);
  else lists.set(key, left);
}
