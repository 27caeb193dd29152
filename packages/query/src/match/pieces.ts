import type { FieldView } from "./field-view.ts";
import { type PieceSlots, pieceKey } from "./piece-slots.ts";
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
const SIGNS = new Set([".", "*", "_", "·", "•"].map((sign) => sign.charCodeAt(0)));
const UNMARKED = /^[a-z0-9]$/;

/** The pieces followed so far: their letters in one, how long each is, and what parts them. */
type Run = { plain: string; letters: number; shortest: number; longest: number; gaps: number };

/** Finds the words that stand in pieces of which the first is the token `first`. */
export function followPieces(view: FieldView, first: number, slots: PieceSlots, take: TakePieces): void {
  const { words } = view.tape;
  const opening = words[first];
  if (opening === undefined) return;
  let hash = opening.hash;
  let run: Run | null = null;
  const end = Math.min(view.to, first + MAX_PIECES);
  for (let last = first + 1; last < end; last += 1) {
    const word = words[last];
    const gap = gapKind(view, last);
    if (word === undefined || word.kind !== "word" || gap === 0) return;
    hash = joinHash(hash, word);
    const found = slots.find(hash);
    if (found === undefined) return;
    run = follow(run ?? opened(opening), word, gap);
    for (const slot of found) takeFound(slot, run, view, first, last, take);
  }
}

function opened({ syllable, letters }: Word): Run {
  return { plain: syllable.plain, letters, shortest: letters, longest: letters, gaps: 0 };
}

function follow(run: Run, { syllable, letters }: Word, gap: number): Run {
  return {
    plain: run.plain + syllable.plain,
    letters: run.letters + letters,
    shortest: Math.min(run.shortest, letters),
    longest: Math.max(run.longest, letters),
    gaps: run.gaps | gap,
  };
}

function takeFound(slot: Slot, run: Run, view: FieldView, first: number, last: number, take: TakePieces): void {
  if (slot.key !== pieceKey(run.plain)) return;
  if (isSplit(run)) take(slot, first, last, SPLIT);
  else if (isHidden(run) && !goesOn(view, first, last, run.gaps)) take(slot, first, last, HIDDEN);
}

function isSplit({ letters, shortest, gaps }: Run): boolean {
  return letters >= SPLIT_LETTERS && shortest >= 2 && (gaps & SIGN) === 0;
}

/** Parted by signs, or single letters parted by spaces. */
function isHidden({ longest, gaps }: Run): boolean {
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
  const code = view.original.charCodeAt(start - 1);
  if (code === 32) return SPACE;
  if (code === 45) return HYPHEN;
  return SIGNS.has(code) ? SIGN : 0;
}
