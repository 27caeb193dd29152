import type { Span } from "../match.ts";
import { QueryFault } from "./fault.ts";

/** Spellings that other query languages have: refused by name, so that they never silently mean something else. */
const SPELLINGS: readonly { pattern: RegExp; message: string; hint: string }[] = [
  {
    pattern: /^O?NEAR(?:\/\d*)?$/,
    message: "NEAR is not part of this language",
    hint: 'Join the words by AND, or write them as a "phrase".',
  },
  {
    pattern: /^SENTENCE$/,
    message: "SENTENCE is not part of this language",
    hint: 'Join the words by AND, or write them as a "phrase".',
  },
  {
    pattern: /[*?]/,
    message: "wildcards are not part of this language",
    hint: "Write the forms out, joined by OR.",
  },
  { pattern: /~\d*$/, message: "~ is not part of this language", hint: "Write the spellings out, joined by OR." },
  { pattern: /^\$[\p{L}]/u, message: "$cashtags are not part of this language", hint: "Write the word without $." },
  { pattern: /^(?:\{|<<<)/, message: "sub-queries and comments are not part of this language", hint: "Leave it out." },
  { pattern: /^(?:&&|\|\||&|\||!)$/, message: "this sign is no operator here", hint: "Write AND, OR or NOT." },
];

function refuseWord(word: string, span: Span): void {
  for (const { pattern, message, hint } of SPELLINGS) {
    if (pattern.test(word)) throw new QueryFault("unsupported", message, span, hint);
  }
}

function refuseAfterPhrase(text: string, at: number): void {
  if (text[at] !== "~") return;
  const message = "distances between words are not part of this language";
  throw new QueryFault("unsupported", message, { start: at, end: at + 1 }, "Join the words by AND.");
}

export const refuseUnsupported = { word: refuseWord, afterPhrase: refuseAfterPhrase };
