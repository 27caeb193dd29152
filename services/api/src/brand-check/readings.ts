import type { WordReading } from "@nghe/contracts";
import { withoutMarks } from "../proof/common-word.ts";
import type { WrittenWord } from "./written-words.ts";

/** A post with its words, and whether the query finds it. */
export type ReadPost = { words: readonly WrittenWord[]; isFound: boolean };

type By = WordReading["by"];

/** Forms of one word that are told at most, of each kind. */
const TOLD = 12;

/** How each lone word is written in posts: with which marks, which capitals, and as what. The most frequent first. */
export function readingsOf(words: readonly string[], posts: readonly ReadPost[]): WordReading[] {
  return words.flatMap((word) => {
    const bare = withoutMarks(word);
    const kinds: readonly [By, (written: WrittenWord) => string][] = [
      ["marks", ({ marked }) => marked],
      ["case", caseOf],
      ["place", ({ place }) => place],
    ];
    return kinds.flatMap(([by, formOf]) =>
      tallied(word, by, posts, (written) => (written.bare === bare ? formOf(written) : null)),
    );
  });
}

function caseOf({ text }: WrittenWord): string {
  if (text === text.toLowerCase()) return "lower";
  return text.length > 1 && text === text.toUpperCase() ? "UPPER" : "Capital";
}

function tallied(
  word: string,
  by: By,
  posts: readonly ReadPost[],
  formOf: (written: WrittenWord) => string | null,
): WordReading[] {
  const tally = new Map<string, WordReading>();
  for (const { words, isFound } of posts) {
    const forms = new Set(words.map(formOf).filter((form) => form !== null));
    for (const form of forms) {
      const held = tally.get(form) ?? { word, by, form, posts: 0, found: 0 };
      tally.set(form, { ...held, posts: held.posts + 1, found: held.found + (isFound ? 1 : 0) });
    }
  }
  return [...tally.values()].sort((a, b) => b.posts - a.posts || (a.form < b.form ? -1 : 1)).slice(0, TOLD);
}
