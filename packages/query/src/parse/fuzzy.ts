import type { Span } from "../match.ts";
import { tokenise } from "../text/tokens.ts";
import type { FuzzyElement } from "./node.ts";
import { count, type Scan } from "./scan.ts";
import type { TypedTerm } from "./term.ts";

const FUZZY = /^(.*[^~])~(\d*)$/su;
const IN_PHRASE = /[\p{L}\p{N}]~\d/u;
const LETTER = /\p{L}/gu;
/** The shortest word that may be so many letters off. */
const SHORTEST = { 1: 3, 2: 6 } as const;

/**
 * `word~1` as the one element of a term; null where a problem was told instead; undefined where the term is not
 * about spelling at all, and its ~ is punctuation.
 */
export function readFuzzy(scan: Scan, typed: TypedTerm): FuzzyElement[] | null | undefined {
  if (typed.quoted) return IN_PHRASE.test(typed.text) ? told(scan, typed, "fuzzy-in-phrase") : undefined;
  if (typed.text.startsWith("~")) return toldFirst(scan, typed);
  const [, word = "", digits = ""] = FUZZY.exec(typed.text) ?? [];
  if (word === "") return undefined;
  if (typed.cased) return told(scan, typed, "fuzzy-cased");
  return fuzzyOf(scan, typed, word, digits);
}

function fuzzyOf(scan: Scan, typed: TypedTerm, word: string, digits: string): FuzzyElement[] | null {
  const { problems } = scan;
  const tilde = { start: typed.body + word.length, end: typed.body + typed.text.length };
  const [token, second] = tokenise(word);
  if (token?.kind !== "word" || second !== undefined || /[*?]/.test(word)) return told(scan, typed, "fuzzy-one-word");
  if (digits === "") problems.tell("fuzzy-bare", tilde, [word], { span: tilde, text: "~1" });
  else if (digits !== "1" && digits !== "2") {
    const most = (token.syllable.text.match(LETTER)?.length ?? 0) >= SHORTEST[2] ? "~2" : "~1";
    problems.tell("fuzzy-edits", tilde, [digits], { span: tilde, text: Number(digits) === 0 ? "" : most });
  } else {
    const edits = digits === "1" ? 1 : 2;
    const letters = token.syllable.text.match(LETTER)?.length ?? 0;
    if (letters >= SHORTEST[edits]) {
      count(scan, "fuzzy", typed.span);
      const written = word.slice(token.start, token.end).normalize("NFC");
      return [{ kind: "fuzzy", edits, syllable: token.syllable, name: "", written }];
    }
    const fix = edits === 2 && letters >= SHORTEST[1] ? { span: tilde, text: "~1" } : null;
    problems.tell("fuzzy-short", tilde, [edits, SHORTEST[edits]], fix);
  }
  return null;
}

function told(scan: Scan, typed: TypedTerm, code: "fuzzy-in-phrase" | "fuzzy-one-word" | "fuzzy-cased"): null {
  scan.problems.tell(code, typed.span, []);
  return null;
}

/** "~5" after a phrase and a space, or "~word" of other languages. */
function toldFirst(scan: Scan, { text, body, span }: TypedTerm): null {
  const [, digits, word] = /^~+(?:(\d+)|([\p{L}\p{N}\p{M}]+))$/u.exec(text) ?? [];
  const gap: Span = { start: scan.text.slice(0, body).trimEnd().length, end: body };
  if (digits !== undefined && gap.start > 0) scan.problems.tell("tilde-first", span, [], { span: gap, text: "" });
  else scan.problems.tell("tilde-first", span, [], word === undefined ? null : { span, text: `${word}~1` });
  return null;
}
