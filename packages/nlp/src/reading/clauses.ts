import { hashWord } from "./hash.ts";
import { ClauseFlag, TokenFlag, TokenKind } from "./read-text.ts";
import { Role } from "./roles/role.ts";
import type { Tape } from "./tape.ts";

const CLAUSE_ENDS = new Set([...".!?…,;:()–—|"].map((sign) => sign.charCodeAt(0)));
const SENTENCE_ENDS = new Set([...".!?…"].map((sign) => sign.charCodeAt(0)));
const DOT = 0x2e;
const ELLIPSIS = 0x2026;
const QUESTION = 0x3f;
/** So many words must follow an "and" that opens a clause: "tốt và rẻ" is one. */
const CLAUSE_OF_AND = 3;
const wordSet = (words: string) => new Set(words.split(" ").map(hashWord));
/** They open a clause only where one may begin; elsewhere they say "still", "more" or "until now". */
const AT_START = wordSet("còn still yet instead riêng while since plus");
const MA = hashWord("mà");
/** "cái áo mà tôi mua": behind mà a pronoun begins what only describes. */
const PRONOUNS = wordSet("tôi mình em anh chị bạn họ tui tao tớ nó ai người");
const THOUGH = hashWord("though");

/** Cuts the tokens into clauses and sentences, and says how the clauses stand to each other. */
export function cutClauses(tape: Tape): void {
  let isOpen = false;
  let hasWords = false;
  for (let at = 0; at < tape.count; at += 1) {
    if (tape.afterBreak[at] === 1 && isOpen) {
      tape.sentenceCount += 1;
      isOpen = false;
    }
    const opens = clauseFlagOf(tape, at, isOpen && hasWords);
    if (!isOpen || (opens >= 0 && hasWords)) {
      openClause(tape, at);
      hasWords = false;
    }
    isOpen = true;
    const clause = tape.clauseCount - 1;
    tape.clause[at] = clause;
    if (opens > 0) addFlag(tape, clause, opens);
    if (tape.kind[at] === TokenKind.punctuation) isOpen = !endsClause(tape, at);
    else if (opens < 0 && tape.kind[at] === TokenKind.word) hasWords = true;
  }
  const isLastOpen = tape.clauseCount > 0 && tape.clauseSentence[tape.clauseCount - 1] === tape.sentenceCount;
  if (isLastOpen) tape.sentenceCount += 1;
  tape.clauseFrom[tape.clauseCount] = tape.count;
  concede(tape);
}

/** The flag of the clause that a conjunction opens, 0 for one without; −1 where none is opened. */
function clauseFlagOf(tape: Tape, at: number, isWithin: boolean): number {
  const role = tape.role[at] ?? Role.none;
  if (role < Role.opener || role > Role.supposition) return -1;
  const hash = hashAt(tape, at);
  const isPhrase = (tape.roleEnd[at] ?? 0) > at + 1;
  if (isWithin && !isPhrase && AT_START.has(hash)) return -1;
  if (isWithin && !isFollowed(tape, at, role === Role.opener ? CLAUSE_OF_AND : 1)) {
    if (hash === THOUGH) addFlag(tape, tape.clauseCount - 1, ClauseFlag.contrast);
    return -1;
  }
  tape.flags[at] = (tape.flags[at] ?? 0) | TokenFlag.connective;
  return flagOfRole(role, hash === MA && !isPhrase && PRONOUNS.has(hashAt(tape, at + 1)));
}

function flagOfRole(role: number, describes: boolean): number {
  if (role === Role.opener || describes) return 0;
  if (role === Role.concession) return ClauseFlag.conceded;
  return role === Role.supposition ? ClauseFlag.supposed : ClauseFlag.contrast;
}

function hashAt(tape: Tape, at: number): number {
  return at < tape.count ? (tape.normalHash[tape.normalFrom[at] ?? 0] ?? 0) : 0;
}

/** Whether so many words follow in what punctuation does not part. */
function isFollowed(tape: Tape, at: number, words: number): boolean {
  let left = words;
  for (let next = tape.roleEnd[at] ?? at + 1; next < tape.count && left > 0; next += 1) {
    if (tape.kind[next] === TokenKind.punctuation || tape.afterBreak[next] === 1) return false;
    if (tape.kind[next] !== TokenKind.emoji && tape.kind[next] !== TokenKind.emoticon) left -= 1;
  }
  return left === 0;
}

/** Ends the clause at a punctuation token, and its sentence; "..." within a sentence ends the clause alone. */
function endsClause(tape: Tape, at: number): boolean {
  const from = tape.unitFrom[at] ?? 0;
  const sign = tape.units[from] ?? 0;
  if (!CLAUSE_ENDS.has(sign)) return false;
  const second = (tape.unitFrom[at + 1] ?? 0) > from + 1 ? tape.units[from + 1] : sign;
  if (sign === QUESTION || second === QUESTION) addFlag(tape, tape.clauseCount - 1, ClauseFlag.question);
  const isPause = sign === ELLIPSIS || (sign === DOT && (tape.unitFrom[at + 1] ?? 0) > from + 1);
  const isCapitalNext = ((tape.flags[at + 1] ?? 0) & TokenFlag.capitalised) !== 0;
  if (SENTENCE_ENDS.has(sign) && !(isPause && at + 1 < tape.count && !isCapitalNext)) tape.sentenceCount += 1;
  return true;
}

/** What stands before a contrast in its sentence is set aside. */
function concede(tape: Tape): void {
  for (let clause = tape.clauseCount - 2; clause >= 0; clause -= 1) {
    const next = tape.clauseFlags[clause + 1] ?? 0;
    const isSame = tape.clauseSentence[clause] === tape.clauseSentence[clause + 1];
    const isContrast = (next & ClauseFlag.contrast) !== 0;
    const isChained =
      (next & ClauseFlag.conceded) !== 0 && (next & ClauseFlag.supposed) === 0 && !opensConcession(tape, clause + 1);
    if (isSame && (isContrast || isChained)) addFlag(tape, clause, ClauseFlag.conceded);
  }
}

function opensConcession(tape: Tape, clause: number): boolean {
  return tape.role[tape.clauseFrom[clause] ?? 0] === Role.concession;
}

function openClause(tape: Tape, at: number): void {
  tape.clauseFrom[tape.clauseCount] = at;
  tape.clauseSentence[tape.clauseCount] = tape.sentenceCount;
  tape.clauseFlags[tape.clauseCount] = 0;
  tape.clauseCount += 1;
}

function addFlag(tape: Tape, clause: number, flag: number): void {
  tape.clauseFlags[clause] = (tape.clauseFlags[clause] ?? 0) | flag;
}
