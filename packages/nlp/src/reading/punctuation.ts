import { foldUnit } from "./letters.ts";
import { TokenKind } from "./read-text.ts";
import { addUnit, closeToken, type Tape } from "./tape.ts";

const SENTENCE_ENDS = ".!?…";
const MOST = 2;

/** Scans a row of one sign, or of signs that end sentences ("?!"); of a row two are folded. */
export function scanPunctuation(tape: Tape, start: number): number {
  const { text, readTo } = tape;
  const first = text.charCodeAt(start);
  const isRow = isSentenceEnd(first);
  let end = start;
  while (end < readTo) {
    const unit = text.charCodeAt(end);
    if (unit !== first && !(isRow && isSentenceEnd(unit))) break;
    if (end - start < MOST) addUnit(tape, foldUnit(unit));
    end += 1;
  }
  closeToken(tape, TokenKind.punctuation, start, end, 0);
  return end;
}

function isSentenceEnd(unit: number): boolean {
  return SENTENCE_ENDS.includes(String.fromCharCode(unit));
}
