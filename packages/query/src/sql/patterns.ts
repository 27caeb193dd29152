import type { Syllable } from "../syllable/syllable.ts";
import { markedForm } from "./stored-words.ts";

/** Any one word of a field, with the space before it. */
const WORD_BETWEEN = "(?: [^ |^]+)";
const SPECIAL = /[\\^$.*+?()[\]{}|]/g;

/** Text as a regular expression (RE2) that finds it. */
export function quoted(text: string): string {
  return text.replace(SPECIAL, "\\$&");
}

/** How an element's syllable may be written: `equal` marks, or `bare`: missing, never different. */
export function writtenPattern(syllable: Syllable, marks: "equal" | "bare"): string {
  const { letters, key, tones } = syllable;
  const equal = quoted(markedForm(syllable));
  if (marks === "equal" || !syllable.marked) return equal;
  if (letters.length !== key.length) return `(?:${equal}|${quoted(key)})`;
  const spelled = [...letters].map((letter, at) => eitherOf(letter, key[at] ?? letter)).join("");
  return `${spelled}(?:~${tones === "" ? "" : `(?:${tones})?`})?`;
}

function eitherOf(letter: string, plain: string): string {
  return letter === plain ? quoted(letter) : `(?:${quoted(letter)}|${quoted(plain)})`;
}

/** Words in a row. */
export function inARow(words: readonly string[]): string {
  return ` ${words.join(" ")} `;
}

/** Two stretches with at most `distance` words between them. None has the spaces around it. */
export function nearPattern(left: string, right: string, distance: number, ordered: boolean): string {
  const gap = distance === 0 ? " " : `${WORD_BETWEEN}{0,${distance}} `;
  const forward = `${left}${gap}${right}`;
  return ordered ? `(?:${forward})` : `(?:${forward}|${right}${gap}${left})`;
}

const UNMARKED = "[^ ~|^]+";

/** A word that no marked one stands within `stretch` words of. */
export function inUnmarkedStretch(word: string, stretch: number): string {
  const before = `(?:(?:^|\\|) (?:${UNMARKED} ){0,${stretch - 1}}| (?:${UNMARKED} ){${stretch}})`;
  const after = `(?:(?: ${UNMARKED}){0,${stretch - 1}} (?:$|[|^])|(?: ${UNMARKED}){${stretch}} )`;
  return `${before}${word}${after}`;
}
