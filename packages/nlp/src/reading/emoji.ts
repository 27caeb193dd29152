import { astralClass, CharClass, unitClass } from "./char-class.ts";
import { hashUnits } from "./hash.ts";
import { TokenKind } from "./read-text.ts";
import { addUnit, closeToken, setNormal, type Tape } from "./tape.ts";

const JOINER = 0x200d;
const PICTURE = 0xfe0f;
const KEYCAP = 0x20e3;

/** Scans one emoji whole: a flag, a keycap, a person with a colour, a family; or gives 0. */
export function scanEmoji(tape: Tape, start: number): number {
  const { text } = tape;
  const first = text.codePointAt(start) ?? 0;
  if (isKeycapBase(first)) return scanKeycap(tape, start);
  if (!isEmoji(first)) return 0;
  let at = add(tape, start, first);
  if (isFlagHalf(first)) {
    const second = text.codePointAt(at) ?? 0;
    if (at < tape.readTo && isFlagHalf(second)) at = add(tape, at, second);
    return close(tape, start, at, tape.unitCount);
  }
  const base = tape.unitCount;
  for (;;) {
    at = skipModifiers(tape, at);
    if (text.charCodeAt(at) !== JOINER || at + 1 >= tape.readTo) break;
    const next = text.codePointAt(at + 1) ?? 0;
    if (!isEmoji(next)) break;
    addUnit(tape, JOINER);
    at = add(tape, at + 1, next);
  }
  return close(tape, start, at, base);
}

/** 1️⃣, #️⃣ */
function scanKeycap(tape: Tape, start: number): number {
  const at = tape.text.charCodeAt(start + 1) === PICTURE ? start + 2 : start + 1;
  if (tape.text.charCodeAt(at) !== KEYCAP || at >= tape.readTo) return 0;
  addUnit(tape, tape.text.charCodeAt(start));
  addUnit(tape, KEYCAP);
  return close(tape, start, at + 1, tape.unitCount);
}

/** The normal form is what stands before `baseEnd`: without the person's sex and colour. */
function close(tape: Tape, start: number, end: number, baseEnd: number): number {
  const from = tape.unitFrom[tape.count] ?? 0;
  closeToken(tape, TokenKind.emoji, start, end, 0);
  if (baseEnd === tape.unitCount) return end;
  const hash = hashUnits(tape.units, from, baseEnd);
  setNormal(tape, hash);
  return end;
}

function add(tape: Tape, at: number, codePoint: number): number {
  addUnit(tape, tape.text.charCodeAt(at));
  if (codePoint < 0x1_0000) return at + 1;
  addUnit(tape, tape.text.charCodeAt(at + 1));
  return at + 2;
}

/** Selectors, skin colours and tags. */
function skipModifiers(tape: Tape, from: number): number {
  let at = from;
  while (at < tape.readTo) {
    const codePoint = tape.text.codePointAt(at) ?? 0;
    if (codePoint >= 0xfe00 && codePoint <= 0xfe0f) at += 1;
    else if ((codePoint >= 0x1_f3fb && codePoint <= 0x1_f3ff) || (codePoint >= 0xe_0020 && codePoint <= 0xe_007f))
      at += 2;
    else break;
  }
  return at;
}

function isEmoji(codePoint: number): boolean {
  return (codePoint < 0x1_0000 ? unitClass(codePoint) : astralClass(codePoint)) === CharClass.emoji;
}

function isFlagHalf(codePoint: number): boolean {
  return codePoint >= 0x1_f1e6 && codePoint <= 0x1_f1ff;
}

function isKeycapBase(codePoint: number): boolean {
  return (codePoint >= 0x30 && codePoint <= 0x39) || codePoint === 0x23 || codePoint === 0x2a;
}
