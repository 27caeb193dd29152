import { CharClass, unitClass } from "./char-class.ts";
import { partEnd } from "./hashtag-parts.ts";
import { foldUnit } from "./letters.ts";
import { TokenFlag, TokenKind } from "./read-text.ts";
import { wordEnds } from "./run-together.ts";
import { addUnit, closeToken, type Tape } from "./tape.ts";
import { addWordUnits, closeWord } from "./word.ts";

const UNDERSCORE = 0x5f;

/** Scans "#NgonQuá" as a hashtag and its words, or gives 0. */
export function scanHashtag(tape: Tape, start: number): number {
  const { text, readTo } = tape;
  let end = start + 1;
  while (end < readTo && isOfTag(text.charCodeAt(end))) end += 1;
  if (end === start + 1) return 0;
  for (let at = start + 1; at < end; at += 1) addUnit(tape, foldUnit(text.charCodeAt(at)));
  closeToken(tape, TokenKind.hashtag, start, end, 0);
  let at = start + 1;
  while (at < end) {
    if (text.charCodeAt(at) === UNDERSCORE) at += 1;
    else {
      const to = partEnd(text, at, end);
      addParts(tape, at, to);
      at = to;
    }
  }
  return end;
}

/** Adds the words of a part; letters with marks of their own, and other scripts, are not looked into. */
function addParts(tape: Tape, start: number, end: number): void {
  const from = tape.unitCount;
  const reach = addWordUnits(tape, start, end);
  const units = tape.units.slice(from, tape.unitCount);
  tape.unitCount = from;
  const ends = reach === end && units.length === end - start ? wordEnds(units) : [];
  let at = start;
  for (const partOf of ends) {
    at = addPart(tape, at, start + partOf);
  }
  while (at < end) at = addPart(tape, at, end);
}

function addPart(tape: Tape, start: number, limit: number): number {
  const end = addWordUnits(tape, start, limit);
  closeWord(tape, start, end, TokenFlag.inHashtag);
  return end;
}

function isOfTag(unit: number): boolean {
  const isOf = unitClass(unit);
  if (isOf === CharClass.letter || isOf === CharClass.digit || isOf === CharClass.mark) return true;
  return unit === UNDERSCORE || isOf === CharClass.alone;
}
