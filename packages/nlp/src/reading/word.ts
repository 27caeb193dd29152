import { astralClass, CharClass, unitClass } from "./char-class.ts";
import { domainEnd, emailEnd } from "./domain.ts";
import { bareUnit, composeUnits, foldStyled, foldUnit, isSameSound } from "./letters.ts";
import { TokenFlag, TokenKind } from "./read-text.ts";
import { squeeze } from "./squeeze.ts";
import { addUnit, closeToken, type Tape } from "./tape.ts";
import { writeUrl } from "./url.ts";

const APOSTROPHE = 0x27;
const CURLED_APOSTROPHE = 0x2019;
const DOT = 0x2e;
const STAR = 0x2a;
const AT_SIGN = 0x40;
const DRAWN_OUT = 3;

/** Scans a word, a dotted abbreviation ("m.n") or, where it turns out to be one, an address ("shop.vn", "a@b.vn"). */
export function scanWord(tape: Tape, start: number): number {
  const { text, readTo } = tape;
  const end = addWordUnits(tape, start, readTo);
  const next = end < readTo ? text.charCodeAt(end) : 0;
  if (next === DOT || next === AT_SIGN) {
    const reach = next === DOT ? domainEnd(text, start, end, readTo) : emailEnd(text, start, end, readTo);
    if (reach > 0) return writeUrl(tape, start, reach);
  }
  closeWord(tape, start, end, 0);
  return end;
}

/** Writes the word of letters and digits that fills `start … to`, or begins there, with its flags. */
export function closeWord(tape: Tape, start: number, end: number, more: number): void {
  const from = tape.unitFrom[tape.count] ?? 0;
  let flags = more | capitalFlags(tape.text, start, end);
  if (isMarked(tape, from)) flags |= TokenFlag.marked;
  if (isDrawnOut(tape, from, (flags & TokenFlag.marked) !== 0)) {
    squeeze(tape, from);
    flags |= TokenFlag.elongated;
  }
  closeToken(tape, TokenKind.word, start, end, flags);
}

/** Adds the folded units of the word that begins at `start`, and gives its end. */
export function addWordUnits(tape: Tape, start: number, limit: number): number {
  const { text } = tape;
  let at = start;
  while (at < limit) {
    const unit = text.charCodeAt(at);
    const next = addWordUnit(tape, at, unit, limit);
    if (next === at) break;
    at = next;
    if (at === start + 1 && isAbbreviation(text, start, limit)) at = addAbbreviation(tape, at, limit);
    if (unitClass(unit) === CharClass.alone) break;
  }
  return Math.max(at, start + 1);
}

function addWordUnit(tape: Tape, at: number, unit: number, limit: number): number {
  switch (unitClass(unit)) {
    case CharClass.letter:
    case CharClass.digit:
      addUnit(tape, foldUnit(unit));
      return at + 1;
    case CharClass.alone:
      if (tape.unitCount > (tape.unitFrom[tape.count] ?? 0)) return at;
      addUnit(tape, unit);
      return at + 1;
    case CharClass.mark:
      addMark(tape, unit);
      return at + 1;
    case CharClass.ignored:
      return isHighSurrogate(unit) ? addAstral(tape, at) : at + 1;
    default:
      return addJoint(tape, at, unit, limit);
  }
}

/** An apostrophe between letters, stars in place of letters ("đ*o", "f***"). */
function addJoint(tape: Tape, at: number, unit: number, limit: number): number {
  if (unit === APOSTROPHE || unit === CURLED_APOSTROPHE) {
    if (at + 1 >= limit || unitClass(tape.text.charCodeAt(at + 1)) !== CharClass.letter) return at;
    addUnit(tape, APOSTROPHE);
    return at + 1;
  }
  if (unit !== STAR) return at;
  let end = at;
  while (end < limit && tape.text.charCodeAt(end) === STAR) end += 1;
  const isWithin = end < limit && unitClass(tape.text.charCodeAt(end)) === CharClass.letter;
  if (!isWithin && end - at < 2) return at;
  addUnit(tape, STAR);
  return end;
}

/** A mark joins its letter; one that does not is left out of letters that have a joined form, and kept elsewhere. */
function addMark(tape: Tape, mark: number): void {
  const last = tape.unitCount - 1;
  if (last < (tape.unitFrom[tape.count] ?? 0)) return;
  const whole = composeUnits(tape.units[last] ?? 0, mark);
  if (whole !== 0) tape.units[last] = whole;
  else if (mark < 0x300 || mark > 0x36f) addUnit(tape, mark);
}

function addAstral(tape: Tape, at: number): number {
  const codePoint = tape.text.codePointAt(at) ?? 0;
  if (codePoint < 0x1_0000) return at + 1;
  const plain = foldStyled(codePoint);
  if (plain !== 0) addUnit(tape, plain);
  else {
    const isOf = astralClass(codePoint);
    if (isOf === CharClass.emoji || isOf === CharClass.punctuation) return at;
    if (isOf === CharClass.ignored) return at + 2;
    addUnit(tape, tape.text.charCodeAt(at));
    addUnit(tape, tape.text.charCodeAt(at + 1));
  }
  return at + 2;
}

/** "m.n", "v.v", "u.s.a": single letters with a dot between any two. */
function isAbbreviation(text: string, start: number, limit: number): boolean {
  return (
    start + 2 < limit &&
    text.charCodeAt(start + 1) === DOT &&
    unitClass(text.charCodeAt(start + 2)) === CharClass.letter &&
    (start + 3 >= limit || !isOfWord(text.charCodeAt(start + 3)))
  );
}

function addAbbreviation(tape: Tape, afterFirst: number, limit: number): number {
  let at = afterFirst;
  while (isAbbreviation(tape.text, at - 1, limit)) {
    addUnit(tape, foldUnit(tape.text.charCodeAt(at + 1)));
    at += 2;
  }
  return at;
}

function capitalFlags(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start);
  if (foldUnit(first) === first) return 0;
  if (end - start < 2) return TokenFlag.capitalised;
  let letters = 0;
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unitClass(unit) !== CharClass.letter) continue;
    if (foldUnit(unit) === unit) return TokenFlag.capitalised;
    letters += 1;
  }
  return letters > 1 ? TokenFlag.capitalised | TokenFlag.capitals : TokenFlag.capitalised;
}

function isMarked(tape: Tape, from: number): boolean {
  for (let at = from; at < tape.unitCount; at += 1) {
    const unit = tape.units[at] ?? 0;
    if (unit >= 0x80 && bareUnit(unit) !== unit) return true;
  }
  return false;
}

/** Three of a letter, or two at the end of a word with marks, where no Vietnamese syllable has them. */
function isDrawnOut(tape: Tape, from: number, isWithMarks: boolean): boolean {
  const { units, unitCount } = tape;
  let run = 1;
  for (let at = from + 1; at < unitCount; at += 1) {
    run = isSameSound(units[at - 1] ?? 0, units[at] ?? 0) ? run + 1 : 1;
    if (run === DRAWN_OUT) return unitClass(units[at] ?? 0) === CharClass.letter;
  }
  return isWithMarks && run === 2 && unitCount - from > 2;
}

function isOfWord(unit: number): boolean {
  const isOf = unitClass(unit);
  return isOf === CharClass.letter || isOf === CharClass.digit || isOf === CharClass.mark;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}
