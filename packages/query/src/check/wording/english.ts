import type { Said } from "../../parse/wording/english.ts";

/** Every doubt about a query in English. */
export const ENGLISH_WARNINGS = {
  "leading-wildcard": (pattern: string): Said => [
    `“${pattern}” begins with a wildcard: every word of every post is looked at`,
    "Join it by AND with a whole word, or write the forms out.",
  ],
  "raw-without-word": (text: string): Said => [
    `raw:"${text}" has no letter to look up: every post is read to its end`,
    "Join it by AND with a word.",
  ],
  "fuzzy-alone": (word: string): Said => [
    `“${word}” is compared with every word of every post`,
    "Join it by AND with a whole word, or write the usual misspellings out.",
  ],
  "fields-alone": (): Said => [
    "without any word every post is looked at",
    "That is right for a list of authors or sites; for anything else add a word.",
  ],
  "never-both": (what: string): Said => [
    `this can never match: ${what} must be there, and must not`,
    "Take one of them away.",
  ],
  "never-range": (): Said => ["this range can never match: it begins after its end", "Swap its two numbers."],
  "never-number": (): Said => ["this can never match: no count is below nothing", "Take a larger number."],
  "never-fields": (first: string, second: string): Said => [
    `this can never match: ${first} and ${second} cannot both hold`,
    "Join the values by OR, or take one away.",
  ],
  "said-twice": (what: string): Said => [`${what} stands here twice`, "Once is enough."],
  "said-already": (what: string): Said => [
    `this adds nothing: ${what} alone already finds it`,
    "Take it away, or did you mean AND?",
  ],
  "too-common": (word: string): Said => [
    `“${word}” stands in a great part of all posts`,
    'Add words that must stand with it, or write a longer "phrase".',
  ],
  "common-name": (word: string, cased: string): Said => [
    `“${word}” is an everyday word too: expect many posts that mean something else`,
    `Hold it by its writing or its company: case:${cased}, @${word}, #${word}, or ${word} NEAR/5 (words of the trade).`,
  ],
  "unmarked-syllable": (word: string): Said => [
    `typed without marks, “${word}” is found without marks only`,
    `If the name has marks, type them; for any marks write fold:${word}.`,
  ],
  "unmarked-phrase": (phrase: string): Said => [
    `“${phrase}” without marks finds every reading of it, as "da nang" finds Đà Nẵng, đa năng and đã nâng`,
    "Type it with its marks: unmarked posts are found all the same. To keep all readings, write fold:.",
  ],
  "lower-operator": (word: string, operator: string): Said => [
    `“${word}” is looked for as a word here`,
    `Did you mean ${operator}? Operators are written in capitals, in English.`,
  ],
  "lower-scope": (word: string, meant: string): Said => [
    `“${word}” is looked for as a word here`,
    `Did you mean ${meant}? It is written in capitals.`,
  ],
  "comma-list": (): Said => [
    "a comma does not part alternatives: this is read as one phrase, or as words that must all be there",
    "Did you mean OR?",
  ],
  "single-quotes": (): Said => ["single quotes make no phrase: these words may stand anywhere", 'Did you mean "…"?'],
  "question-mark": (pattern: string): Said => [
    `“${pattern}” finds words with one more letter: a ? stands for a letter`,
    "Did you mean the word without it?",
  ],
  "mixed-and-or": (reading: string): Said => [
    `AND binds tighter than OR: this side is read as ${reading}`,
    "Put parentheses where you mean them.",
  ],
};

export type WarningWording = typeof ENGLISH_WARNINGS;
export type WarningCode = keyof WarningWording;
