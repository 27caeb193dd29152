import { foldedForm, writtenForm } from "../forms.ts";
import { normalForm } from "../normal-text.ts";
import { ClauseFlag, type ReadText, TokenFlag, TokenKind, type TokenRange } from "../read-text.ts";

/** For tests: tokens and clauses in words that a person reads. */
const KINDS = new Map<number, string>(Object.entries(TokenKind).map(([name, kind]) => [kind, name]));

const tokensOf = (read: ReadText) => Array.from({ length: read.count }, (_, token) => token);

/** "word ngon", "emoji 😡" … each token by its kind and its folded form. */
export function kindsAndForms(read: ReadText): string[] {
  return tokensOf(read).map((token) => `${KINDS.get(read.kind[token] ?? 0)} ${foldedForm(read, token)}`);
}

/** The words as they are written whose flags hold `flag`. */
export function flagged(read: ReadText, flag: keyof typeof TokenFlag): string {
  const held = tokensOf(read).filter((token) => ((read.flags[token] ?? 0) & TokenFlag[flag]) !== 0);
  return held.map((token) => writtenForm(read, token)).join(" ");
}

/** The clauses as they are written, each with the names of its flags: "pin tệ [contrast]". */
export function clausesOf(read: ReadText): string[] {
  return Array.from({ length: read.clauseCount }, (_, clause) => {
    const range = { from: read.clauseFrom[clause] ?? 0, to: read.clauseFrom[clause + 1] ?? 0 };
    const flags = Object.entries(ClauseFlag).filter(([, flag]) => ((read.clauseFlags[clause] ?? 0) & flag) !== 0);
    return `${writtenRange(read, range)} [${flags.map(([name]) => name).join(" ")}]`;
  });
}

/** "left | words | right: side" of each comparison. */
export function comparisonsOf(read: ReadText): string[] {
  return read.comparisons.map(({ left, words, right, favours }) => {
    const sides = [left, words, right].map((range) => writtenRange(read, range));
    return `${sides.join(" | ")}: ${favours}`;
  });
}

/** The words whose normal form is another one: "ko=không". */
export function respelledOf(read: ReadText): string {
  const words = tokensOf(read).flatMap((token) => {
    const form = normalForm(read, token);
    return form === null ? [] : [`${writtenForm(read, token)}=${form}`];
  });
  return words.join(", ");
}

function writtenRange(read: ReadText, { from, to }: TokenRange): string {
  const tokens = tokensOf(read).slice(from, to);
  return tokens.map((token) => writtenForm(read, token)).join(" ");
}
