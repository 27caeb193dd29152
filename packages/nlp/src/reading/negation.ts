import { hashBareWord, hashWord } from "./hash.ts";
import { ClauseFlag, TokenFlag, TokenKind } from "./read-text.ts";
import { Role } from "./roles/role.ts";
import type { Tape } from "./tape.ts";

/** A negation reaches so many words, or to its clause's end. */
const REACH = 6;
const CO = hashBareWord("có");
const DAU = hashWord("đâu");
/** "vẫn chưa", "mãi không" end a clause without asking. */
const NOT_YET = new Set(["vẫn", "mãi", "cũng", "còn", "vẩn", "đều"].map(hashWord));

/** "neither fast nor cheap", "không ngon cũng không rẻ": behind these one thing more is denied, and nothing undone. */
const NOR = hashWord("nor");
/** "không ngon không rẻ": the same negator again, so many words later. */
const AGAIN_WITHIN = 2;
const ALSO = new Set(["cũng", "và", "hoặc", "and", "or"].map(hashBareWord));

/** Flags negators and what they reach, and the clauses that ask. */
export function markNegations(tape: Tape): void {
  for (let at = 0; at < tape.count; at += 1) {
    const role = tape.role[at];
    if (role === Role.negator) negate(tape, at);
    else if (role === Role.asking) {
      if (isAsking(tape, at)) addClauseFlag(tape, at, ClauseFlag.question);
      else negate(tape, at);
    } else if (role === Role.backNegator) negateBack(tape, at);
  }
}

function negate(tape: Tape, at: number): void {
  const from = tape.roleEnd[at] ?? at + 1;
  for (let own = at; own < from; own += 1) addFlag(tape, own, TokenFlag.negator);
  const to = endOfClause(tape, at);
  const isMore = deniesMore(tape, at);
  let left = REACH;
  for (let next = from; next < to && left > 0; next += 1) {
    if (tape.kind[next] !== TokenKind.word) continue;
    const flags = tape.flags[next] ?? 0;
    tape.flags[next] = isMore ? flags | TokenFlag.negated : flags ^ TokenFlag.negated;
    left -= 1;
  }
}

function deniesMore(tape: Tape, at: number): boolean {
  if (tape.normalHash[tape.normalFrom[at] ?? 0] === NOR) return true;
  return isAgain(tape, at) || (at > 0 && ALSO.has(tape.bareHash[tape.normalFrom[at - 1] ?? 0] ?? 0));
}

function isAgain(tape: Tape, at: number): boolean {
  if (!isPlainNegator(tape, at)) return false;
  const own = tape.normalHash[tape.normalFrom[at] ?? 0];
  const first = Math.max(tape.clauseFrom[tape.clause[at] ?? 0] ?? 0, at - AGAIN_WITHIN - 1);
  for (let before = at - 2; before >= first; before -= 1) {
    if (isPlainNegator(tape, before) && tape.normalHash[tape.normalFrom[before] ?? 0] === own) return true;
  }
  return false;
}

/** One word that negates: "không", "no"; not "không phải". */
function isPlainNegator(tape: Tape, at: number): boolean {
  const role = tape.role[at];
  return (role === Role.negator || role === Role.asking) && tape.roleEnd[at] === at + 1;
}

/** "có ngon đâu", "đẹp gì mà đẹp": from the last "có", or the clause's beginning, to here; and what repeats it. */
function negateBack(tape: Tape, at: number): void {
  const { from, has } = reachBack(tape, at);
  const isDau = tape.normalHash[tape.normalFrom[at] ?? 0] === DAU && (tape.roleEnd[at] ?? 0) === at + 1;
  if ((isDau && !has) || holdsNegation(tape, from, at)) return;
  const after = tape.roleEnd[at] ?? at + 1;
  for (let own = at; own < after; own += 1) addFlag(tape, own, TokenFlag.negator);
  negateWords(tape, Math.max(from, at - REACH), at);
  if (!isDau) negateWords(tape, after, endOfClause(tape, at));
}

/** Where the reach of what negates backwards begins, and whether behind a "có". */
function reachBack(tape: Tape, at: number): { from: number; has: boolean } {
  const first = tape.clauseFrom[tape.clause[at] ?? 0] ?? 0;
  for (let from = at - 1; from >= first; from -= 1) {
    if (tape.bareHash[tape.normalFrom[from] ?? 0] === CO) return { from: from + 1, has: true };
  }
  return { from: first, has: false };
}

function holdsNegation(tape: Tape, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (((tape.flags[at] ?? 0) & (TokenFlag.negator | TokenFlag.negated)) !== 0) return true;
  }
  return false;
}

function negateWords(tape: Tape, from: number, to: number): void {
  for (let at = from; at < to; at += 1) if (tape.kind[at] === TokenKind.word) addFlag(tape, at, TokenFlag.negated);
}

/** Whether nothing but particles follows in the clause: "có tốt không ạ", "giao chưa shop". */
function isAsking(tape: Tape, at: number): boolean {
  const first = tape.clauseFrom[tape.clause[at] ?? 0] ?? 0;
  if (at === first) return false;
  if (NOT_YET.has(tape.normalHash[tape.normalFrom[at - 1] ?? 0] ?? 0)) return false;
  const to = endOfClause(tape, at);
  let next = tape.roleEnd[at] ?? at + 1;
  while (next < to) {
    const kind = tape.kind[next];
    if (kind === TokenKind.word || kind === TokenKind.number) {
      const isWithoutSay = tape.role[next] === Role.particle;
      if (!isWithoutSay) return false;
      next = tape.roleEnd[next] ?? next + 1;
    } else next += 1;
  }
  return true;
}

function endOfClause(tape: Tape, at: number): number {
  return tape.clauseFrom[(tape.clause[at] ?? 0) + 1] ?? tape.count;
}

function addFlag(tape: Tape, at: number, flag: number): void {
  tape.flags[at] = (tape.flags[at] ?? 0) | flag;
}

function addClauseFlag(tape: Tape, at: number, flag: number): void {
  const clause = tape.clause[at] ?? 0;
  tape.clauseFlags[clause] = (tape.clauseFlags[clause] ?? 0) | flag;
}
