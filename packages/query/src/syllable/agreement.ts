import type { Syllable } from "./syllable.ts";

/** How a written syllable agrees with a term's: the same, marks missing, or the same letters under other marks. */
export type Agreement = "equal" | "bare" | "folded";

/** Null where even the letters without marks differ. */
export function agreement(term: Syllable, written: Syllable): Agreement | null {
  if (term === written) return "equal";
  if (term.key !== written.key) return null;
  if (term.letters === written.letters && term.tones === written.tones) return "equal";
  return isMissingOnly(term, written) ? "bare" : "folded";
}

/** Marks missing but never different: điện is found in "đien" and "dien", not in "diễn". */
function isMissingOnly(term: Syllable, written: Syllable): boolean {
  if (written.tones !== "" && written.tones !== term.tones) return false;
  if (term.letters.length !== written.letters.length) return !written.marked;
  for (let at = 0; at < term.letters.length; at += 1) {
    const letter = written.letters[at];
    if (letter !== term.letters[at] && letter !== term.key[at]) return false;
  }
  return true;
}
