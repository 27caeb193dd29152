/**
 * What tone is read from. `break` is a clause's end (`strong`: a sentence's), `sign` an emoji or emoticon,
 * `masked` what never speaks: handles, links. `text` is lower case, NFC; offsets are UTF-16 units of the original.
 */
export type ToneToken = {
  kind: "word" | "sign" | "masked" | "break";
  text: string;
  start: number;
  end: number;
  strong: boolean;
  /** "gooood", "đẹpppp". */
  stretched: boolean;
  /** In capitals. */
  shouted: boolean;
};

const EMOJI = "\\p{Extended_Pictographic}(?:[\\u{1F3FB}-\\u{1F3FF}\\uFE0F\\u20E3]|\\u200D\\p{Extended_Pictographic})*";
const EMOTICON = "(?<![\\p{L}\\p{N}])(?:[:;=]['’]?-?[)(\\]\\[DPp/*|3]+|<3+|T[_.]T|\\^_?\\^|-_+-)";
const LINK = "(?:https?://|www\\.)\\S+";
const HANDLE = "(?<![\\p{L}\\p{N}_])@[\\p{L}\\p{N}\\p{M}_]+(?:[.@-][\\p{L}\\p{N}_]+)*";
const WORD = "[\\p{L}\\p{N}\\p{M}]+(?:['’_][\\p{L}\\p{N}\\p{M}]+)*";
const BREAK = "[.!?…,;:()\\n–—|]+";
const TOKEN = new RegExp(`(${LINK}|${HANDLE})|(${EMOTICON}|${EMOJI})|(#?${WORD})|(${BREAK})`, "gu");

const STRONG = /[.!?…\n]/;
const CLAUSE_WORDS = new Set([
  "but",
  "and",
  "however",
  "although",
  "though",
  "while",
  "whereas",
  "nhưng",
  "nhg",
  "nhưg",
  "và",
  "còn",
]);
const CONTRAST_WORDS = new Set([
  "but",
  "however",
  "although",
  "though",
  "while",
  "whereas",
  "nhưng",
  "nhg",
  "nhưg",
  "còn",
]);
/** A mark apart from its letter, a curled apostrophe, the sign of a hashtag. */
const UNUSUAL = /[\u0300-\u036f’#]/;
const STRETCH = /(\p{L})\1\1/u;

/** Cuts a text for tone; linear in its length. */
export function toneTokens(text: string): ToneToken[] {
  const tokens: ToneToken[] = [];
  for (const found of text.matchAll(TOKEN)) {
    const [whole, masked, sign, word] = found;
    const start = found.index;
    if (word !== undefined) {
      tokens.push(wordToken(start, whole));
      continue;
    }
    const end = start + whole.length;
    const kind = masked !== undefined ? "masked" : sign !== undefined ? "sign" : "break";
    const strong = kind === "break" && STRONG.test(whole);
    tokens.push({ kind, text: whole, start, end, strong, stretched: false, shouted: false });
  }
  return tokens;
}

function wordToken(start: number, whole: string): ToneToken {
  const end = start + whole.length;
  const lower = plainSpelling(whole.toLowerCase());
  const shouted = whole.length > 2 && lower !== whole && whole === whole.toUpperCase();
  return { kind: "word", text: lower, start, end, strong: false, stretched: STRETCH.test(lower), shouted };
}

function plainSpelling(word: string): string {
  return UNUSUAL.test(word) ? word.normalize("NFC").replaceAll("’", "'").replace(/^#/, "") : word;
}

/** Whether a word opens a clause of its own. */
export function opensClause(word: string): boolean {
  return CLAUSE_WORDS.has(word);
}

/** Whether a word sets what follows against what came before. */
export function isContrast(word: string): boolean {
  return CONTRAST_WORDS.has(word);
}
