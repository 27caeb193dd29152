import type { FieldView } from "./field-view.ts";
import type { PieceSlots } from "./piece-slots.ts";
import type { Slot } from "./slot.ts";
import { joinHash, type Word } from "./word.ts";

/** Two numbers of a place in pieces: its tokens are from the first to the second; and what kind it is. */
export const PIECE_FIELDS = 3;
export const SPLIT = 0;
export const HIDDEN = 1;

/** Takes a place where a word stands in the pieces from `first` to `last`. */
export type TakePieces = (slot: Slot, first: number, last: number, kind: typeof SPLIT | typeof HIDDEN) => void;

const MAX_PIECES = 32;
const SPLIT_LETTERS = 6;
const SPACE = 1;
const HYPHEN = 2;
const SIGN = 4;
const SIGNS = new Map([[" ", SPACE], ["-", HYPHEN], ...[".", "*", "_", "·", "•"].map((sign) => [sign, SIGN] as const)]);
const UNMARKED = /^[a-z0-9]$/;

/** Finds the words that stand in pieces of which the first is the token `first`. */
export function followPieces(view: FieldView, first: number, slots: PieceSlots, take: TakePieces): void {
  const { words } = view.tape;
  const opening = words[first];
  if (opening === undefined) return;
  let hash = opening.hash;
  let plain = opening.syllable.plain;
  let letters = opening.letters;
  let shortest = letters;
  let longest = letters;
  let gaps = 0;
  for (let last = first + 1; last < Math.min(view.to, first + MAX_PIECES); last += 1) {
    const word = words[last];
    const gap = gapKind(view, last);
    if (word === undefined || word.kind !== "word" || gap === 0) return;
    hash = joinHash(hash, word);
    const found = slots.find(hash);
    if (found === undefined) return;
    plain += word.syllable.plain;
    letters += word.letters;
    shortest = Math.min(shortest, word.letters);
    longest = Math.max(longest, word.letters);
    gaps |= gap;
    for (const slot of found) {
      if (!slot.key.endsWith(`:${plain}`)) continue;
      if (isSplit(letters, shortest, gaps)) take(slot, first, last, SPLIT);
      else if (isHidden(longest, gaps) && !goesOn(view, first, last, gaps)) take(slot, first, last, HIDDEN);
    }
  }
}

function isSplit(letters: number, shortest: number, gaps: number): boolean {
  return letters >= SPLIT_LETTERS && shortest >= 2 && (gaps & SIGN) === 0;
}

/** Parted by signs, or single letters parted by spaces. */
function isHidden(longest: number, gaps: number): boolean {
  return (gaps & SPACE) === 0 || (gaps === SPACE && longest === 1);
}

/** Whether a single letter more is joined on to either end in the same way: then it is another name. */
function goesOn(view: FieldView, first: number, last: number, gaps: number): boolean {
  const { words } = view.tape;
  return (
    (first > view.from && isSameKind(gapKind(view, first), gaps) && isOneLetter(words[first - 1])) ||
    (last + 1 < view.to && isSameKind(gapKind(view, last + 1), gaps) && isOneLetter(words[last + 1]))
  );
}

const isSameKind = (gap: number, gaps: number) => gap !== 0 && (gap === SPACE) === (gaps === SPACE);

const isOneLetter = (word: undefined | Word) => word !== undefined && UNMARKED.test(word.syllable.text);

/** What parts a token from the one before it: 0 where it is not exactly one space or sign. */
function gapKind(view: FieldView, token: number): number {
  const start = view.start(token);
  if (start - view.end(token - 1) !== 1) return 0;
  return SIGNS.get(view.original.charAt(start - 1)) ?? 0;
}
