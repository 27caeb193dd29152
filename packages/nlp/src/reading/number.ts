import { CharClass, unitClass } from "./char-class.ts";
import { scanEmoji } from "./emoji.ts";
import { hashUnits } from "./hash.ts";
import { bareUnit, foldUnit } from "./letters.ts";
import { TokenKind } from "./read-text.ts";
import { addUnit, closeToken, setNormal, type Tape } from "./tape.ts";

const BETWEEN_DIGITS = ".,:/";
const PERCENT = 0x25;
const ZERO = 0x30;
const MAX_UNIT = 3;
/** Letters behind a number are its unit where they are no word: without a vowel, or one of these. */
const UNITS = new Set("mah am tỷ tỉ ty ti usd yr yrs ghz".split(" "));
const VOWELS = "aeiouy";

/** Scans a number with what is written to it: "3.500.000đ", "50k", "15:30", "10%", "5tr5". */
export function scanNumber(tape: Tape, start: number): number {
  const keycap = scanEmoji(tape, start);
  if (keycap > 0) return keycap;
  let at = addDigits(tape, start);
  at = addUnitOfMeasure(tape, at);
  closeToken(tape, TokenKind.number, start, at, 0);
  writeShape(tape);
  return at;
}

function addDigits(tape: Tape, start: number): number {
  let at = start;
  for (;;) {
    const unit = at < tape.readTo ? tape.text.charCodeAt(at) : 0;
    const isSign = at > start && BETWEEN_DIGITS.includes(String.fromCharCode(unit)) && isDigitAt(tape, at + 1);
    if (!isSign && !isDigitAt(tape, at)) return at;
    addUnit(tape, foldUnit(unit));
    at += 1;
  }
}

/** "k", "tr", "km", "%" and what may follow it ("5tr5"); a longer word is a token of its own. */
function addUnitOfMeasure(tape: Tape, from: number): number {
  const { text } = tape;
  if (from < tape.readTo && text.charCodeAt(from) === PERCENT) {
    addUnit(tape, PERCENT);
    return from + 1;
  }
  let end = from;
  while (end < tape.readTo && end - from <= MAX_UNIT && unitClass(text.charCodeAt(end)) === CharClass.letter) end += 1;
  if (end === from || end - from > MAX_UNIT || !isUnit(text.slice(from, end))) return from;
  for (let at = from; at < end; at += 1) addUnit(tape, foldUnit(text.charCodeAt(at)));
  return isDigitAt(tape, end) ? addDigits(tape, end) : end;
}

function isUnit(written: string): boolean {
  const letters = written.toLowerCase().normalize("NFC");
  if (UNITS.has(letters)) return true;
  return ![...letters].some((letter) => VOWELS.includes(String.fromCharCode(bareUnit(letter.charCodeAt(0)))));
}

/** The normal form has one 0 for each row of digits and signs between them. */
function writeShape(tape: Tape): void {
  const from = tape.unitFrom[tape.count - 1] ?? 0;
  const to = tape.unitCount;
  let end = to;
  let wasNumber = false;
  for (let at = from; at < to; at += 1) {
    const unit = tape.units[at] ?? 0;
    const isOfNumber = (unit >= ZERO && unit <= ZERO + 9) || BETWEEN_DIGITS.includes(String.fromCharCode(unit));
    if (isOfNumber && wasNumber) continue;
    tape.units[end] = isOfNumber ? ZERO : unit;
    end += 1;
    wasNumber = isOfNumber;
  }
  const hash = hashUnits(tape.units, to, end);
  setNormal(tape, hash);
}

function isDigitAt(tape: Tape, at: number): boolean {
  return at < tape.readTo && unitClass(tape.text.charCodeAt(at)) === CharClass.digit;
}
