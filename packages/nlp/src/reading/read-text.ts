/** What a token is. `word` is also a part of a hashtag; a line break is no token, but ends a sentence. */
export const TokenKind = {
  word: 1,
  number: 2,
  handle: 3,
  hashtag: 4,
  url: 5,
  emoji: 6,
  emoticon: 7,
  punctuation: 8,
} as const;

/** Bits of `flags`. */
export const TokenFlag = {
  /** Two letters or more, all of them capitals: "WORST". */
  capitals: 1,
  /** The first letter is a capital. */
  capitalised: 2,
  /** Drawn out: "goooood", "đẹpppp". */
  elongated: 4,
  /** Has a mark that Vietnamese uses: "đẹp", "café". */
  marked: 8,
  /** The normal form is not the written one: "ko" for không. */
  respelled: 16,
  /** A part of the hashtag before it. */
  inHashtag: 32,
  /** Within the reach of an odd number of negations. */
  negated: 64,
  /** Negates what its reach holds: "không", "n't"; the asking "không?" is none. */
  negator: 128,
  /** Names a comparison or a contrast: "hơn hẳn", "nhưng", "although". */
  connective: 256,
} as const;

/** Bits of `clauseFlags`. */
export const ClauseFlag = {
  /** Set against the clauses before it: "nhưng …", "but …". It weighs more. */
  contrast: 1,
  /** Conceded, or set aside by a contrast that follows in its sentence: "tuy …", "although …". It weighs less. */
  conceded: 2,
  /** Asks: ends in "?", or in the asking "không", "chưa". */
  question: 4,
  /** Holds a comparison. */
  comparison: 8,
  /** What may not be so: "nếu", "giá mà", "if", "I wish". */
  supposed: 16,
} as const;

/** Tokens `from … to - 1`. */
export type TokenRange = { from: number; to: number };

/**
 * Two things held against each other by the tokens of `words` ("hơn hẳn", "better than", "thua"); `left` and `right`
 * are what stands around them in the sentence. `favours` is the better side; `open` where only the quality between
 * them tells ("đắt hơn", "more … than"); `neither` where they are as good.
 */
export type Comparison = {
  words: TokenRange;
  left: TokenRange;
  right: TokenRange;
  favours: "left" | "right" | "neither" | "open";
};

/**
 * A text read once into flat arrays. Arrays are longer than what is filled: tokens are `0 … count - 1`.
 *
 * Tokens stand in the order of the text. `start` and `end` are UTF-16 units of the original, and never overlap, but
 * for the parts of a hashtag: `#NgonQuá` is one `hashtag`, then the words `Ngon` and `Quá` with `inHashtag`.
 *
 * Three forms of a token:
 *  - as written: `text.slice(start[i], end[i])`
 *  - folded: `units[unitFrom[i] … unitFrom[i + 1] - 1]`, UTF-16 units in lower case, composed (NFC), apostrophes
 *    straight, drawn-out letters squeezed, without the `@` or `#`, without selectors and skin tones; one word's letters
 *    for n-grams of characters. `hash[i]` is its hash. A run of "!!!!" is "!!", of ":))))" is ":))".
 *  - normal: one or more syllables, `normalFrom[i] … normalFrom[i + 1] - 1`, with `normalHash` (marks kept) and
 *    `bareHash` (no marks, đ as d). Chat spellings are written out, "mn" as the two of "mọi người"; digits are one 0
 *    ("3.500k" is "0k"); a URL is always the same; emoji are without the person's sex and colour; emoticons have one
 *    kind of eyes and no nose. `hoà` and `hòa`, `mỹ` and `mĩ` are one. All else has one syllable, its folded form.
 * Hashes are those of `hashWord` (hash.ts): 32 bits, well mixed in every bit, the same on every machine.
 *
 * `clause[i]` is the clause of a token, `clauseSentence[c]` its sentence, `clauseFrom[c] … clauseFrom[c + 1] - 1` its
 * tokens; a punctuation token belongs to the clause that it ends, a conjunction to the one that it opens.
 */
export type ReadText = {
  readonly text: string;
  /** How many UTF-16 units were read; what follows is not looked at. */
  readonly readTo: number;
  /** Whose chat spellings the words are read by. */
  readonly side: "vi" | "en";
  readonly count: number;
  readonly kind: Uint8Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly hash: Uint32Array;
  readonly flags: Uint16Array;
  readonly clause: Int32Array;
  readonly units: Uint16Array;
  readonly unitFrom: Int32Array;
  readonly normalFrom: Int32Array;
  readonly normalHash: Uint32Array;
  readonly bareHash: Uint32Array;
  readonly clauseCount: number;
  readonly clauseFrom: Int32Array;
  readonly clauseSentence: Int32Array;
  readonly clauseFlags: Uint8Array;
  readonly sentenceCount: number;
  readonly comparisons: readonly Comparison[];
};
