import { CharClass, unitClass } from "./char-class.ts";
import { foldUnit } from "./letters.ts";
import { TokenKind } from "./read-text.ts";
import { addUnit, closeToken, type Tape } from "./tape.ts";

const UNDERSCORE = 0x5f;
const INNER = "_.-";

/** Scans "@name", or gives 0. */
export function scanHandle(tape: Tape, start: number): number {
  const { text, readTo } = tape;
  let end = start + 1;
  while (end < readTo && isOfName(text.charCodeAt(end))) end += 1;
  while (end > start + 1 && INNER.includes(text[end - 1] ?? "") && text.charCodeAt(end - 1) !== UNDERSCORE) end -= 1;
  if (end === start + 1) return 0;
  for (let at = start + 1; at < end; at += 1) addUnit(tape, foldUnit(text.charCodeAt(at)));
  closeToken(tape, TokenKind.handle, start, end, 0);
  return end;
}

function isOfName(unit: number): boolean {
  const isOf = unitClass(unit);
  if (isOf === CharClass.letter || isOf === CharClass.digit || isOf === CharClass.mark) return true;
  return isOf === CharClass.punctuation && INNER.includes(String.fromCharCode(unit));
}
