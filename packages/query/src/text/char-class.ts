/** What a character is to a tokeniser. `alone` characters are tokens by themselves: their scripts have no spaces. */
export const OTHER = 0;
export const WORD = 1;
export const MARK = 2;
export const ALONE = 3;
export type CharClass = typeof OTHER | typeof WORD | typeof MARK | typeof ALONE;

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const COMBINING = /\p{M}/u;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]/u;

const UNKNOWN = 255;
/** The planes that are in use for writing. */
const table = new Uint8Array(0x30000).fill(UNKNOWN);

/** The class of a code point. Variation selectors and keycap enclosures are of no word. */
export function classOf(codePoint: number): CharClass {
  const known = table[codePoint];
  if (known !== undefined && known !== UNKNOWN) return known as CharClass;
  const found = classify(String.fromCodePoint(codePoint));
  if (codePoint < table.length) table[codePoint] = found;
  return found;
}

function classify(char: string): CharClass {
  if (/[\uFE00-\uFE0F\u20E3]/.test(char)) return OTHER;
  if (COMBINING.test(char)) return MARK;
  if (UNSPACED.test(char)) return ALONE;
  return LETTER_OR_DIGIT.test(char) ? WORD : OTHER;
}
