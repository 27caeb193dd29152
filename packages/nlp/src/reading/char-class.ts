/** What a UTF-16 unit, or an astral code point, is to the reader. */
export const CharClass = {
  unknown: 0,
  space: 1,
  lineBreak: 2,
  letter: 3,
  digit: 4,
  /** Belongs to the letter before it. */
  mark: 5,
  /** A word by itself: its script has no spaces. */
  alone: 6,
  emoji: 7,
  punctuation: 8,
  /** Not seen at all: joiners, selectors, signs of direction, halves of pairs, controls. */
  ignored: 9,
} as const;

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const IGNORED = /\p{Cf}|\p{Cc}|\p{Cs}|\p{Cn}|\p{Co}|\p{Variation_Selector}|\p{Emoji_Modifier}|\u034f|\u20e3/u;
/** Signs of print, or letters of names, more than emoji. */
const NO_EMOJI = /[\d#*\u00a9\u00ae\u2122\u2139\u203c\u2049]/;

const units = new Uint8Array(0x1_0000);
const PICTURES_FROM = 0x1_f000;
const pictures = new Uint8Array(0x1000);

/** The class of a UTF-16 unit; of half a pair `ignored`. */
export function unitClass(unit: number): number {
  const known = units[unit] ?? CharClass.unknown;
  if (known !== CharClass.unknown) return known;
  const found = classify(String.fromCharCode(unit));
  units[unit] = found;
  return found;
}

/** The class of a code point above U+FFFF. */
export function astralClass(codePoint: number): number {
  const at = codePoint - PICTURES_FROM;
  const known = pictures[at] ?? CharClass.unknown;
  if (known !== CharClass.unknown) return known;
  const found = classify(String.fromCodePoint(codePoint));
  if (at >= 0 && at < pictures.length) pictures[at] = found;
  return found;
}

function classify(char: string): number {
  if (/[\n\r\u0085\u2028\u2029]/.test(char)) return CharClass.lineBreak;
  if (/\s/.test(char)) return CharClass.space;
  if (IGNORED.test(char)) return CharClass.ignored;
  if (/\p{M}/u.test(char)) return CharClass.mark;
  if (UNSPACED.test(char)) return CharClass.alone;
  if (/\p{L}/u.test(char)) return CharClass.letter;
  if (/\p{N}/u.test(char)) return CharClass.digit;
  if (/[\p{Extended_Pictographic}\p{RI}]/u.test(char) && !NO_EMOJI.test(char)) return CharClass.emoji;
  return CharClass.punctuation;
}
