import { bareOf, hasSyllableShape } from "../lexicon/vietnamese-spelling.ts";
import { ENGLISH_WORDS, OTHER_WORDS, VIETNAMESE_WORDS } from "./word-lists.ts";

export type DetectedLanguage = "vi" | "en" | "other";

const NOISE = /https?:\/\/\S+|[@#][\p{L}\p{N}_.]+/gu;
const WORD = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*/gu;
/** Letters that Vietnamese alone has. */
const VIETNAMESE_LETTER = /[ăđơưằắẳẵặầấẩẫậềếểễệồốổỗộờớởỡợừứửữựảạẻẽẹỉĩịỏọủũụỷỹỵ]/;
/** Letters that neither language has. */
const FOREIGN_LETTER = /[äëïöüÿåæøœßçñşğıłśźżčšžřěůőűțșãõ]/;
const LATIN = /\p{Script=Latin}/u;
/** Clusters and endings that Vietnamese syllables cannot have. */
const ENGLISH_SHAPE = /(?:ing|ed|ly|tion|ers?|ight|ould|ck|st|nd|rt|ss|ll|th|sh|ee|oo|wh|ow|ay|ive|ble|ful|ness)$/;
/** Enough of a text to tell; the rest is not read. */
const READ_AT_MOST = 4_000;
const WORDS_AT_MOST = 120;
/** So much for Vietnamese, and nothing else, ends the reading. */
const SURE = 15;

/**
 * The language of a short text, by its letters, its common words and the shape of its other words. `hint`, a language
 * tag the source gave, decides only where these say nothing. Vietnamese is known without marks too.
 */
export function detectLanguage(text: string, hint: string | null): DetectedLanguage {
  const words = text.slice(0, READ_AT_MOST).replace(NOISE, " ").toLowerCase().normalize("NFC").match(WORD) ?? [];
  const score = { vi: 0, en: 0, other: 0 };
  for (const word of words.slice(0, WORDS_AT_MOST)) {
    weigh(word.replaceAll("’", "'"), score);
    if (score.vi >= SURE && score.en + score.other < 1) return "vi";
  }
  const told = toldBy(hint);
  if (told !== null) score[told] += 0.9;
  const best = Math.max(score.vi, score.en, score.other);
  if (best === 0) return "other";
  if (score.vi === best) return "vi";
  return score.en === best ? "en" : "other";
}

function weigh(word: string, score: Record<DetectedLanguage, number>): void {
  if (!LATIN.test(word)) {
    score.other += 2;
  } else if (VIETNAMESE_LETTER.test(word)) {
    score.vi += 3;
  } else if (FOREIGN_LETTER.test(word)) {
    const isSyllable = /[ãõ]/.test(word) && hasSyllableShape(bareOf(word));
    score[isSyllable ? "vi" : "other"] += isSyllable ? 1 : 2;
  } else if (/[àáâèéêìíòóôùúý]/.test(word)) {
    const bare = bareOf(word);
    score[hasSyllableShape(bare) ? "vi" : "other"] += VIETNAMESE_WORDS.has(bare) ? 2 : 1;
  } else {
    weighPlain(word, score);
  }
}

function weighPlain(word: string, score: Record<DetectedLanguage, number>): void {
  if (VIETNAMESE_WORDS.has(word)) score.vi += 1;
  if (ENGLISH_WORDS.has(word)) score.en += 1;
  else if (OTHER_WORDS.has(word)) score.other += 1;
  else if (ENGLISH_SHAPE.test(word)) score.en += 0.4;
  else if (!VIETNAMESE_WORDS.has(word)) score[hasSyllableShape(word) ? "vi" : "en"] += 0.15;
}

function toldBy(hint: string | null): DetectedLanguage | null {
  const main = hint?.toLowerCase().split(/[-_]/)[0] ?? "";
  if (main === "" || main === "und") return null;
  return main === "vi" || main === "en" ? main : "other";
}
