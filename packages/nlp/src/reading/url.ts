import { CharClass, unitClass } from "./char-class.ts";
import { hashWord } from "./hash.ts";
import { foldUnit } from "./letters.ts";
import { TokenKind } from "./read-text.ts";
import { addUnit, closeToken, setNormal, type Tape } from "./tape.ts";

const SMALL_H = 0x68;
const SMALL_W = 0x77;
const STARTS = ["https://", "http://", "www."];
const TRAILING = ".,!?;:)]}>\"'…";
const NORMAL = hashWord("://");

/** Scans what begins as an address of the web does, or gives 0. */
export function scanUrl(tape: Tape, start: number): number {
  const first = foldUnit(tape.text.charCodeAt(start));
  if (first !== SMALL_H && first !== SMALL_W) return 0;
  const opening = STARTS.find((one) => startsWith(tape.text, start, one));
  if (opening === undefined) return 0;
  const end = endOfAddress(tape.text, start, tape.readTo);
  return end > start + opening.length ? writeUrl(tape, start, end) : 0;
}

/** Writes an address that fills `start … end`, in place of any units of the token that were written. */
export function writeUrl(tape: Tape, start: number, end: number): number {
  tape.unitCount = tape.unitFrom[tape.count] ?? 0;
  for (let at = start; at < end; at += 1) addUnit(tape, foldUnit(tape.text.charCodeAt(at)));
  closeToken(tape, TokenKind.url, start, end, 0);
  setNormal(tape, NORMAL);
  return end;
}

/** Where what has no space ends, without the punctuation behind it. */
export function endOfAddress(text: string, start: number, limit: number): number {
  let end = start;
  while (end < limit && !isSpace(text.charCodeAt(end))) end += 1;
  while (end > start && TRAILING.includes(text[end - 1] ?? " ")) end -= 1;
  return end;
}

function isSpace(unit: number): boolean {
  const isOf = unitClass(unit);
  return isOf === CharClass.space || isOf === CharClass.lineBreak;
}

function startsWith(text: string, at: number, opening: string): boolean {
  for (let nth = 0; nth < opening.length; nth += 1) {
    if (foldUnit(text.charCodeAt(at + nth)) !== opening.charCodeAt(nth)) return false;
  }
  return true;
}
