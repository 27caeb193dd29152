import { createReader, type LanguageDetector, TokenKind } from "@nghe/nlp";
import type { Figures } from "../../harness/figures.ts";

/** A text and the language it should be told to be. */
export type LanguageTrial = { text: string; lang: "vi" | "en" | "mixed" | "other"; group: string };

/** How many were told right, of whichever group; `told` counts what each language was told to be. */
export type LanguageScore = {
  add(trials: readonly LanguageTrial[], detector: Pick<LanguageDetector, "detect">): void;
  groups(): Map<string, { posts: number; right: number }>;
  told(): Figures;
};

/** What is shorter is not measured. */
const WORDS_AT_LEAST = 3;

export function createLanguageScore(): LanguageScore {
  const groups = new Map<string, { posts: number; right: number }>();
  const told = new Map<string, number>();
  const reader = createReader();
  return {
    add(trials, detector) {
      for (const { text, lang, group } of trials) {
        const read = reader.read(text);
        const words = read.kind.subarray(0, read.count).filter((kind) => kind === TokenKind.word).length;
        if (words < WORDS_AT_LEAST) continue;
        const found = detector.detect(read, null).lang;
        for (const name of ["all", group]) {
          const count = groups.get(name) ?? { posts: 0, right: 0 };
          groups.set(name, { posts: count.posts + 1, right: count.right + (found === lang ? 1 : 0) });
        }
        told.set(`${lang}_as_${found}`, (told.get(`${lang}_as_${found}`) ?? 0) + 1);
      }
    },
    groups: () => groups,
    told: () => Object.fromEntries([...told].sort(([one], [other]) => one.localeCompare(other, "en"))),
  };
}
