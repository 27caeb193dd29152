import { detectLanguage } from "./language/detect-language.ts";
import type { LanguageModel } from "./language-model.ts";
import { createEnglishLexicon, createVietnameseLexicons } from "./lexicon/lexicon.ts";
import { createStemLookup } from "./lexicon/stems.ts";
import { TEENCODE } from "./lexicon/vietnamese-words.ts";
import { createReader } from "./reading/reader.ts";
import { spamScore } from "./spam/spam-score.ts";
import { type ToneToken, toneTokens } from "./tokens/tone-tokens.ts";
import type { Lexicons } from "./tone/find-effects.ts";
import { readTone } from "./tone/read-tone.ts";

/** Grows with every change of a word or a rule, so that each row says what scored it. */
const VERSION = "lexicon-3";

/** The model that needs no training: word lists in both languages, negation, contrast, signs. Deterministic. */
export function createLexiconModel(): LanguageModel {
  const { marked, bare } = createVietnameseLexicons();
  const lexicons: Lexicons = {
    english: createEnglishLexicon(),
    vietnamese: marked,
    vietnameseBare: bare,
    teencode: new Map(Object.entries(TEENCODE)),
    byStem: createStemLookup(),
  };
  const reader = createReader();
  return {
    version: VERSION,
    read(text, hint) {
      const lang = detectLanguage(reader.read(text), hint.lang).main;
      // Most posts name no brand, and nobody asks for their tone.
      let cut: undefined | ToneToken[];
      const tokens = (): ToneToken[] => (cut ??= toneTokens(text));
      return {
        lang,
        spamScore: spamScore(text),
        toward: (spans) => readTone(tokens(), lang, spans, lexicons),
        overall: () => readTone(tokens(), lang, [], lexicons),
      };
    },
  };
}
