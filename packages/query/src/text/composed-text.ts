/** A text in NFC, and where a border of it stands in the original, UTF-16 units. */
export type ComposedText = { text: string; toOriginal(border: number): number };

/** A code point with the marks and conjoining jamo that belong to it. */
const CLUSTER = /[\s\S][\p{M}\u1160-\u11ff]*/gu;
const JOINS = /^[\p{M}\u1160-\u11ff]/u;
/** Beyond it marks are left out: to put a run of them in order takes the square of its length. */
const MAX_CLUSTER = 32;
const LONG_MARK_RUN = /[\p{M}\u1160-\u11ff]{31}/u;
const OF_WORD = /[\p{L}\p{N}]/u;
const ALONE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]/u;

/** Composes a text; linear in its length. */
export function composeText(original: string): ComposedText {
  if (!LONG_MARK_RUN.test(original) && original.normalize("NFC") === original)
    return { text: original, toOriginal: (border) => border };
  const pieces: string[] = [];
  const borders: number[] = [];
  for (const found of original.matchAll(CLUSTER)) {
    const piece = found[0].slice(0, MAX_CLUSTER).normalize("NFC");
    for (let unit = 0; unit < piece.length; unit += 1) borders.push(found.index);
    pieces.push(piece);
  }
  borders.push(original.length);
  return { text: pieces.join(""), toOriginal: (border) => borders[border] ?? original.length };
}

/** Whether a border lies inside a word, or between a letter and a mark of it. */
export function isInsideWord(text: string, border: number): boolean {
  if (border === 0 || border === text.length) return false;
  const next = charAt(text, border);
  if (JOINS.test(next)) return true;
  return isOfWord(next) && isOfWord(charAt(text, startOfCluster(text, border)));
}

const charAt = (text: string, at: number) => String.fromCodePoint(text.codePointAt(at) ?? 0);
const isOfWord = (char: string) => OF_WORD.test(char) && !ALONE.test(char);

/** Where the letter begins that ends at a border. */
function startOfCluster(text: string, border: number): number {
  let at = border;
  do {
    at -= 1;
    const code = text.charCodeAt(at);
    if (code >= 0xdc00 && code < 0xe000 && at > 0) at -= 1;
  } while (at > 0 && JOINS.test(charAt(text, at)));
  return at;
}
