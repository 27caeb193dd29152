import { ClauseFlag, type Comparison, TokenFlag, TokenKind, type TokenRange } from "./read-text.ts";
import { Role } from "./roles/role.ts";
import type { Tape } from "./tape.ts";

const MOST = 8;

/** Finds what is held against what; at most eight comparisons of a text. */
export function findComparisons(tape: Tape): void {
  for (let at = 0; at < tape.count && tape.comparisons.length < MOST; at += 1) {
    const role = tape.role[at] ?? Role.none;
    if (role < Role.leftBetter || role > Role.alike) continue;
    const to = tape.roleEnd[at] ?? at + 1;
    // "hơn 3 năm", "more than 20": an amount.
    if (role === Role.more && to < tape.count && tape.kind[to] === TokenKind.number) continue;
    for (let own = at; own < to; own += 1) tape.flags[own] = (tape.flags[own] ?? 0) | TokenFlag.connective;
    const clause = tape.clause[at] ?? 0;
    tape.clauseFlags[clause] = (tape.clauseFlags[clause] ?? 0) | ClauseFlag.comparison;
    const words = { from: at, to };
    tape.comparisons.push({
      words,
      left: leftOf(tape, at),
      right: rightOf(tape, at, to),
      favours: favoured(tape, at, role),
    });
  }
}

function favoured(tape: Tape, at: number, role: number): Comparison["favours"] {
  const isNegated = ((tape.flags[at] ?? 0) & TokenFlag.negated) !== 0;
  if (role === Role.leftBetter) return isNegated ? "right" : "left";
  if (role === Role.rightBetter) return isNegated ? "neither" : "right";
  return role === Role.alike ? "neither" : "open";
}

/** The clause before the words; where it holds nothing yet, the clause before it in the sentence. */
function leftOf(tape: Tape, at: number): TokenRange {
  let clause = tape.clause[at] ?? 0;
  while (
    clause > 0 &&
    !holdsWords(tape, tape.clauseFrom[clause] ?? 0, at) &&
    tape.clauseSentence[clause - 1] === tape.clauseSentence[clause]
  )
    clause -= 1;
  return { from: tape.clauseFrom[clause] ?? 0, to: at };
}

function rightOf(tape: Tape, at: number, from: number): TokenRange {
  let end = tape.clauseFrom[(tape.clause[at] ?? 0) + 1] ?? tape.count;
  while (end > from && tape.kind[end - 1] === TokenKind.punctuation) end -= 1;
  return { from, to: Math.max(from, end) };
}

function holdsWords(tape: Tape, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (tape.kind[at] !== TokenKind.punctuation) return true;
  return false;
}
