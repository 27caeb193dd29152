import { CharClass, unitClass } from "./char-class.ts";
import { foldUnit } from "./letters.ts";

const UNDERSCORE = 0x5f;

/** Where the part of a hashtag ends that begins at `start`: at "_", before a capital, between letters and digits. */
export function partEnd(text: string, start: number, limit: number): number {
  let at = start + 1;
  while (at < limit && !isBorder(text, at, limit)) at += 1;
  return at;
}

function isBorder(text: string, at: number, limit: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit === UNDERSCORE) return true;
  const before = text.charCodeAt(at - 1);
  if (isDigit(unit) !== isDigit(before)) return unitClass(unit) !== CharClass.mark;
  if (!isCapital(unit)) return false;
  // "iPhone", "NgonQuá"; of "OCBBank" the last capital opens the next part.
  return !isCapital(before) || (at + 1 < limit && isSmall(text.charCodeAt(at + 1)));
}

const isDigit = (unit: number) => unitClass(unit) === CharClass.digit;
const isCapital = (unit: number) => unitClass(unit) === CharClass.letter && foldUnit(unit) !== unit;
const isSmall = (unit: number) => unitClass(unit) === CharClass.letter && foldUnit(unit) === unit;
