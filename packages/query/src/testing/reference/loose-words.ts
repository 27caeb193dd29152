import type { WildcardPiece } from "../../parse/node.ts";

/** Whether a word is made of the pieces from its first character to its last; `spell` gives a literal's letters. */
export function isMadeOf(
  word: string,
  pieces: readonly WildcardPiece[],
  spell: (piece: { text: string; plain: string }) => string,
): boolean {
  const [piece, ...rest] = pieces;
  if (piece === undefined) return word === "";
  if (piece.type === "literal") {
    const letters = spell(piece);
    return word.startsWith(letters) && isMadeOf(word.slice(letters.length), rest, spell);
  }
  if (piece.type === "one") return /^\p{L}/u.test(word) && isMadeOf([...word].slice(1).join(""), rest, spell);
  return [...word, ""].some((_, at) => isMadeOf([...word].slice(at).join(""), rest, spell));
}

/** How many letters must be put in, left out, changed or swapped with the next, none of them twice. */
export function changesBetween(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  const least = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const options = [least(i - 1, j) + 1, least(i, j - 1) + 1, least(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)];
    const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    return Math.min(...options, ...(isSwapped ? [least(i - 2, j - 2) + 1] : []));
  };
  return Math.abs(a.length - b.length) > 2 ? 3 : least(a.length, b.length);
}
