/**
 * A text as it is matched: NFKC, lower case, without invisible characters. `starts[i]` and `ends[i]` are where the
 * i-th unit of `text` stands in the original, in UTF-16 units; null where both are the same.
 */
export type MatchingText = { text: string; starts: Int32Array | null; ends: Int32Array | null };

const NOT_ASCII = /\P{ASCII}/u;
const LONG_MARK_RUN = /\p{M}{9}/u;
/** Soft hyphen, zero-width characters, direction marks, byte order mark. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;
const TRADE_SIGNS = /[\u2120\u2122]/;
/** A code point with the marks and conjoining jamo that belong to it; what makes an emoji of it is none. */
const CLUSTER = /[\s\S](?:(?![\ufe00-\ufe0f\u20e3])[\p{M}\u1160-\u11ff])*/gu;
const MAX_MARKS = 8;

/** Reads a text for matching; linear in its length, whatever it holds. */
export function readMatchingText(original: string): MatchingText {
  if (!NOT_ASCII.test(original)) return { text: original.toLowerCase(), starts: null, ends: null };
  const plain = !LONG_MARK_RUN.test(original) && !INVISIBLE.test(original) && !TRADE_SIGNS.test(original);
  if (plain && original.normalize("NFKC") === original) {
    const lower = original.toLowerCase();
    if (lower.length === original.length) return { text: lower, starts: null, ends: null };
  }
  return readByCluster(original);
}

function readByCluster(original: string): MatchingText {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const found of original.matchAll(CLUSTER)) {
    const piece = pieceOf(found[0]);
    const end = found.index + found[0].length;
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(found.index);
      ends.push(end);
    }
    pieces.push(piece);
  }
  return { text: pieces.join(""), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

function pieceOf(cluster: string): string {
  if (cluster.length === 1 && cluster <= "\x7f") return cluster.toLowerCase();
  if (INVISIBLE.test(cluster)) return cluster.slice(1);
  if (TRADE_SIGNS.test(cluster)) return " ";
  return cluster
    .slice(0, MAX_MARKS + 2)
    .normalize("NFKC")
    .toLowerCase();
}
