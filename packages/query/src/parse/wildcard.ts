import { readSyllable } from "../syllable/syllable.ts";
import { readMatchingText } from "../text/matching-text.ts";
import type { WildcardElement, WildcardPiece } from "./node.ts";

const SIGNS = /[*?＊？]/;
const RUN = /[\p{L}\p{N}\p{M}*?＊？]+/gu;
const PUNCTUATION_AT_END = /[?？]+$/;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/gu;

/** A stretch of a term: plain text, or one word with wildcards. */
export type Stretch = { type: "plain" | "wildcard"; text: string; at: number };

/** Cuts a term at its words with wildcards. Inside quotes a ? after a word is punctuation. */
export function cutAtWildcards(text: string, quoted: boolean): Stretch[] {
  if (!SIGNS.test(text)) return [{ type: "plain", text, at: 0 }];
  const stretches: Stretch[] = [];
  let from = 0;
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const pattern = quoted ? run.replace(PUNCTUATION_AT_END, "") : run;
    if (!SIGNS.test(pattern)) continue;
    if (index > from) stretches.push({ type: "plain", text: text.slice(from, index), at: from });
    stretches.push({ type: "wildcard", text: pattern, at: index });
    from = index + run.length;
  }
  if (from < text.length) stretches.push({ type: "plain", text: text.slice(from), at: from });
  return stretches;
}

/** How many letters and digits a pattern spells out, and how many wildcards it has. */
export function measurePattern(pattern: string): { letters: number; signs: number } {
  const letters = pattern.match(LETTER_OR_DIGIT)?.length ?? 0;
  return { letters, signs: [...compile(pattern)].filter((piece) => piece.type !== "literal").length };
}

/** One word with wildcards as an element of a term. */
export function wildcardElement(pattern: string): WildcardElement {
  const text = readMatchingText(pattern).text;
  const pieces = compile(text);
  return { kind: "wildcard", pieces, syllable: readSyllable(text), name: "", written: pattern.normalize("NFC") };
}

function compile(pattern: string): WildcardPiece[] {
  const pieces: WildcardPiece[] = [];
  for (const [piece] of pattern.matchAll(/[*＊]+|[?？]|[^*?＊？]+/gu)) {
    if (/^[*＊]/.test(piece)) pieces.push({ type: "any" });
    else if (/^[?？]/.test(piece)) pieces.push({ type: "one" });
    else pieces.push({ type: "literal", text: piece, plain: readSyllable(piece).plain });
  }
  return pieces;
}
