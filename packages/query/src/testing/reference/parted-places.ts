import type { Term } from "../../parse/node.ts";
import { hasSyllableShape } from "../../syllable/bare-words.ts";
import { bare, isMarked, isMissingMarks, sameLetters } from "./marks.ts";
import { type Place, stretch } from "./place.ts";
import type { Reading, Word } from "./read-text.ts";

const SIGN = /^[.*\-_·•]$/u;
const NAME_LETTERS = 3;
const SPLIT_LETTERS = 6;

/** A name written in pieces: as words side by side (split), or parted by signs to hide it (obfuscated). */
export function partedPlaces(term: Term, reading: Reading): Place[] {
  const [only, ...others] = term.elements;
  if (only?.kind !== "word" || others.length > 0 || term.cased || term.marks === "exact") return [];
  const name = only.syllable.text;
  if ([...name].length < NAME_LETTERS || hasSyllableShape(bare(name))) return [];
  return reading.words.flatMap((_, from) =>
    reading.words.slice(from + 1).flatMap((_, more) => {
      const to = from + more + 2;
      const pieces = reading.words.slice(from, to);
      if (pieces.some(({ sigil }) => sigil !== "" && sigil !== ".") || !isNameOf(term, name, pieces)) return [];
      const isSplit = [...name].length >= SPLIT_LETTERS && isSplitInto(reading, from, to);
      return [
        ...(isSplit ? [stretch(reading, from, to, "joined")] : []),
        ...(isHiddenIn(reading, from, to) ? [stretch(reading, from, to, "obfuscated")] : []),
      ];
    }),
  );
}

/** Marks may be missing, never different; where the name has none they may be any. */
function isNameOf(term: Term, name: string, pieces: readonly Word[]): boolean {
  const whole = pieces.map((piece) => piece.name).join("");
  if (term.marks === "fold" || !isMarked(name)) return sameLetters(name, whole);
  return isMissingMarks(name, whole);
}

function isSplitInto(reading: Reading, from: number, to: number): boolean {
  const gaps = gapsOf(reading, from, to);
  return (
    reading.words.slice(from, to).every(({ name }) => [...name].length >= 2) && gaps.every((gap) => /^[ -]$/u.test(gap))
  );
}

function isHiddenIn(reading: Reading, from: number, to: number): boolean {
  const gaps = gapsOf(reading, from, to);
  const outer = [
    { word: reading.words[from - 1], gap: gapsOf(reading, from - 1, from + 1)[0] },
    { word: reading.words[to], gap: gapsOf(reading, to - 1, to + 1)[0] },
  ];
  const goesOn = (isJoint: (gap: string) => boolean) =>
    outer.some(({ word, gap }) => word !== undefined && /^[a-z0-9]$/u.test(word.name) && isJoint(gap ?? ""));
  const isSign = (gap: string) => SIGN.test(gap);
  if (gaps.every(isSign)) return !goesOn(isSign);
  const isSpace = (gap: string) => gap === " ";
  const areLetters = reading.words.slice(from, to).every(({ name }) => [...name].length === 1);
  return areLetters && gaps.every(isSpace) && !goesOn(isSpace);
}

/** What stands between the words [from, to). */
function gapsOf({ original, words }: Reading, from: number, to: number): string[] {
  return words.slice(Math.max(0, from), to).flatMap(({ end }, nth, those) => {
    const next = those[nth + 1];
    return next === undefined ? [] : [original.slice(end, next.start)];
  });
}
