import type { WildcardPiece } from "../parse/node.ts";

const LETTER = /\p{L}/u;

/**
 * Whether a word is made of the pieces of a wildcard from its first character to its last, with the marks of the
 * pieces or without. Of several `*` each takes as little as it can: no more than word times pieces steps.
 */
export function globMatches(pieces: readonly WildcardPiece[], word: string, letters: "text" | "plain"): boolean {
  let piece = 0;
  let at = 0;
  let afterAny = -1;
  let retryAt = 0;
  for (;;) {
    const next = pieces[piece];
    if (next === undefined) {
      if (at === word.length) return true;
    } else if (next.type === "any") {
      afterAny = piece + 1;
      retryAt = at;
      piece += 1;
      continue;
    } else {
      const end = endOfPiece(next, word, at, letters);
      if (end >= 0) {
        at = end;
        piece += 1;
        continue;
      }
    }
    if (afterAny < 0 || retryAt >= word.length) return false;
    retryAt += 1;
    at = retryAt;
    piece = afterAny;
  }
}

/** The letters that a word must begin with, without marks. */
export function globPrefix(pieces: readonly WildcardPiece[]): string {
  const [first] = pieces;
  return first?.type === "literal" ? first.plain : "";
}

function endOfPiece(piece: WildcardPiece, word: string, at: number, letters: "text" | "plain"): number {
  if (piece.type === "one") return LETTER.test(word.charAt(at)) ? at + 1 : -1;
  if (piece.type === "any") return -1;
  const wanted = letters === "text" ? piece.text : piece.plain;
  return word.startsWith(wanted, at) ? at + wanted.length : -1;
}
