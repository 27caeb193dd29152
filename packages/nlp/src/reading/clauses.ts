import { TokenKind } from "./read-text.ts";
import type { Tape } from "./tape.ts";

const CLAUSE_ENDS = new Set([...".!?…,;:()–—|-"].map((sign) => sign.charCodeAt(0)));
const SENTENCE_ENDS = new Set([...".!?…"].map((sign) => sign.charCodeAt(0)));

/** Cuts the tokens into clauses and sentences. */
export function cutClauses(tape: Tape): void {
  let isOpen = false;
  for (let at = 0; at < tape.count; at += 1) {
    if (tape.afterBreak[at] === 1 && isOpen) {
      tape.sentenceCount += 1;
      isOpen = false;
    }
    if (!isOpen) openClause(tape, at);
    isOpen = true;
    tape.clause[at] = tape.clauseCount - 1;
    if (tape.kind[at] !== TokenKind.punctuation) continue;
    const sign = tape.units[tape.unitFrom[at] ?? 0] ?? 0;
    if (SENTENCE_ENDS.has(sign)) tape.sentenceCount += 1;
    if (CLAUSE_ENDS.has(sign)) isOpen = false;
  }
  if (isOpen) tape.sentenceCount += 1;
  tape.clauseFrom[tape.clauseCount] = tape.count;
}

function openClause(tape: Tape, at: number): void {
  tape.clauseFrom[tape.clauseCount] = at;
  tape.clauseSentence[tape.clauseCount] = tape.sentenceCount;
  tape.clauseFlags[tape.clauseCount] = 0;
  tape.clauseCount += 1;
}
