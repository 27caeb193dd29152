import type { MaskedSpan } from "../features/word-stream.ts";
import { type FoldedText, foldText } from "./folded-text.ts";

const LETTER = /[\p{L}\p{N}]/u;
/** Beyond it a name is none. */
const LONGEST = 200;

/**
 * Where a name stands in units `0 … to - 1` of a text, in whatever case, spacing and form of its letters, by their
 * start and never overlapping. As words of their own rather than within others ("Mo" is not in "Momo"), and where a
 * letter has a mark, the name's own: "Mây" is "may" too, but "máy" only where nothing else is there.
 */
export function findTarget(text: string, to: number, target: string): MaskedSpan[] {
  const name = foldText(target.trim(), Math.min(LONGEST, target.trim().length));
  if (name.bare === "") return [];
  const folded = foldText(text, to);
  const places = placesOf(folded.bare, name.bare);
  const apart = places.filter((at) => isApart(folded.bare, at, name.bare));
  const ranked = apart.length > 0 ? apart : places;
  const alike = ranked.filter((at) => isAlike(folded, at, name));
  return (alike.length > 0 ? alike : ranked).map((at) => ({
    start: folded.start[at] ?? 0,
    end: folded.end[at + name.bare.length - 1] ?? 0,
  }));
}

function placesOf(text: string, name: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) places.push(at);
  return places;
}

function isApart(text: string, at: number, name: string): boolean {
  const end = at + name.length;
  const joinsLeft = LETTER.test(name.charAt(0)) && LETTER.test(text.charAt(at - 1));
  return !joinsLeft && !(LETTER.test(name.charAt(name.length - 1)) && LETTER.test(text.charAt(end)));
}

/** Whether each letter there is the name's, or lacks its marks. */
function isAlike(text: FoldedText, from: number, name: FoldedText): boolean {
  for (let at = 0; at < name.bare.length; at += 1) {
    const letter = text.marked[from + at];
    if (letter !== name.marked[at] && letter !== name.bare[at]) return false;
  }
  return true;
}
