import type { Span } from "../match.ts";
import type { QueryFix } from "../problem.ts";
import type { Lexeme } from "./lexeme.ts";
import { LIMITS } from "./limits.ts";
import type { Scan } from "./scan.ts";

const NEAR = /^(O?)NEAR\/(\d{1,9})$/;
/** NEAR with no number, or not written as one: NEAR, NEAR5, NEAR:5, near/5, W/5. */
const LIKE_NEAR = /^(?:(O?)NEAR[/:~_-]?(\d{0,9})|(o?)near[/:~](\d{0,9})|(?:[Ww]|(PRE|pre))\/(\d{1,9}))$/;
/** What every spelling of an operator begins with. */
const FIRST = new Set("NOAWPnowp&|!");
const DEFAULT_DISTANCE = "5";

const OTHER_SPELLINGS = new Map([
  ["&&", "AND"],
  ["&", "AND"],
  ["||", "OR"],
  ["|", "OR"],
  ["!", "NOT"],
  ["ANDNOT", "AND NOT"],
  ["AND-NOT", "AND NOT"],
  ["ORNOT", "OR NOT"],
]);

/** The operator that a word is, also where it is misspelt: that is told, and read as what was meant. Else null. */
export function readOperatorWord(scan: Scan, word: string, span: Span): Lexeme | null {
  if (word === "AND" || word === "OR" || word === "NOT") return { type: word, span };
  if (!FIRST.has(word[0] ?? "")) return null;
  const near = NEAR.exec(word);
  if (near !== null) return nearLexeme(scan, near[1] === "O", Number(near[2]), span);
  const like = LIKE_NEAR.exec(word);
  if (like !== null) return readLikeNear(scan, word, like, span);
  const meant = OTHER_SPELLINGS.get(word);
  if (meant !== undefined) {
    scan.problems.tell("operator-spelling", span, [word, meant], { span, text: meant });
    return { type: meant.startsWith("OR") ? "OR" : meant === "NOT" ? "NOT" : "AND", span };
  }
  return word.startsWith("!") ? readBang(scan, word, span) : null;
}

function nearLexeme(scan: Scan, ordered: boolean, distance: number, span: Span): Lexeme {
  if (distance <= LIMITS.distance) return { type: "NEAR", distance, ordered, span };
  const fix = { span, text: `${ordered ? "ONEAR" : "NEAR"}/${LIMITS.distance}` };
  scan.problems.tell("near-too-far", span, [LIMITS.distance], fix);
  return { type: "NEAR", distance: LIMITS.distance, ordered, span };
}

function readLikeNear(scan: Scan, word: string, like: RegExpExecArray, span: Span): Lexeme {
  const [, capital, digits, small, smallDigits, before, within] = like;
  const ordered = capital === "O" || small === "o" || before !== undefined;
  const number = digits || smallDigits || within || "";
  const distance = Math.min(Number(number || DEFAULT_DISTANCE), LIMITS.distance);
  const meant = `${ordered ? "ONEAR" : "NEAR"}/${distance}`;
  const fix: QueryFix = { span, text: meant };
  scan.problems.tell(number === "" ? "near-distance" : "operator-spelling", span, [word, meant], fix);
  return { type: "NEAR", distance, ordered, span };
}

/** "!word" is told as NOT; the word itself is read next. */
function readBang(scan: Scan, word: string, { start }: Span): Lexeme | null {
  if (!/^!+[\p{L}\p{N}@#$]/u.test(word)) return null;
  const span = { start, end: start + (/^!+/.exec(word)?.[0].length ?? 1) };
  scan.problems.tell("operator-spelling", span, [scan.text.slice(span.start, span.end), "NOT"], { span, text: "-" });
  return { type: "NOT", span };
}
