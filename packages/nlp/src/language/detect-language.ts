import { type ReadText, TokenFlag } from "../reading/read-text.ts";
import { shippedSyllables } from "../syllable/shipped-model.ts";
import { detectMarks, type Marks } from "./detect-marks.ts";
import { type LanguageWeights, openLanguageWeights } from "./language-weights.ts";
import { SHIPPED_WEIGHTS } from "./shipped-weights.ts";
import { CLASS_COUNT, CLASSES, MOST_BUCKETS, speaks, writeBuckets } from "./token-buckets.ts";

/** The language that a text is to be read in. */
export type MainLanguage = (typeof CLASSES)[number];

export type DetectedLanguage = {
  /** `mixed`: Vietnamese and English side by side, beyond the loanwords of every day. */
  lang: MainLanguage | "mixed";
  /** The one language to read it in; of a mixed text the one of most words. */
  main: MainLanguage;
  /** How sure `main` is, 0 … 1. */
  probability: number;
};

export type LanguageDetector = {
  /** `hint`, a language tag the source gave, decides only where the words do not. */
  detect(read: ReadText, hint: string | null): DetectedLanguage;
};

/** Enough of a text to tell. */
const WORDS_AT_MOST = 120;
/** Below it a hint decides. */
const UNSURE = 0.65;
const BEYOND_LATIN = 0x250;
const LATIN_AGAIN_FROM = 0x1e00;
const LATIN_AGAIN_TO = 0x1f00;

export function createLanguageDetector({ weights, scale }: LanguageWeights): LanguageDetector {
  const buckets = new Uint16Array(MOST_BUCKETS);
  const scores = new Float64Array(CLASS_COUNT);
  const mix = createMixCount();
  return {
    detect(read, hint) {
      scores.fill(0);
      mix.reset();
      let features = 0;
      let foreign = 0;
      let words = 0;
      for (let token = 0; token < read.count && words < WORDS_AT_MOST; token += 1) {
        if (!speaks(read, token)) continue;
        words += 1;
        if (isOtherScript(read.units[read.unitFrom[token] ?? 0] ?? 0)) {
          foreign += 1;
          continue;
        }
        const count = writeBuckets(read, token, buckets);
        features += count;
        mix.add(read, token, addScores(weights, buckets, count, scores) * scale);
      }
      if (words === 0 || foreign * 2 > words) return foreign > 0 ? certain("other") : certain(toldBy(hint) ?? "other");
      return decide(scores, scale / Math.sqrt(features), mix.isMixed(), toldBy(hint));
    },
  };
}

const shipped = createLanguageDetector(openLanguageWeights(Buffer.from(SHIPPED_WEIGHTS, "base64")));

/**
 * The language of a text by the model that ships (see `LanguageDetector`), and whether it has its Vietnamese marks:
 * null where it is not to be read as Vietnamese.
 */
export function detectLanguage(read: ReadText, hint: string | null): DetectedLanguage & { marks: Marks | null } {
  const detected = shipped.detect(read, hint);
  return { ...detected, marks: detected.main === "vi" ? detectMarks(read, shippedSyllables()) : null };
}

/** Adds the word's weights to the scores; gives how much more English than Vietnamese it is. */
function addScores(weights: Int8Array, buckets: Uint16Array, count: number, scores: Float64Array): number {
  let vi = 0;
  let en = 0;
  let other = 0;
  for (let nth = 0; nth < count; nth += 1) {
    const at = (buckets[nth] ?? 0) * CLASS_COUNT;
    vi += weights[at] ?? 0;
    en += weights[at + 1] ?? 0;
    other += weights[at + 2] ?? 0;
  }
  scores[0] = (scores[0] ?? 0) + vi;
  scores[1] = (scores[1] ?? 0) + en;
  scores[2] = (scores[2] ?? 0) + other;
  return en - vi;
}

function decide(scores: Float64Array, unit: number, isMixed: boolean, told: MainLanguage | null): DetectedLanguage {
  let best = 0;
  for (let nth = 1; nth < CLASS_COUNT; nth += 1) if ((scores[nth] ?? 0) > (scores[best] ?? 0)) best = nth;
  const top = scores[best] ?? 0;
  let sum = 0;
  for (const score of scores) sum += Math.exp((score - top) * unit);
  const probability = 1 / sum;
  const main = CLASSES[best] ?? "other";
  if (probability < UNSURE && told !== null) return { lang: told, main: told, probability };
  return { lang: isMixed && main !== "other" ? "mixed" : main, main, probability };
}

type MixCount = { reset(): void; add(read: ReadText, token: number, lead: number): void; isMixed(): boolean };

/** So far must a word lean to be of one language for sure. */
const LEANS = 8;
const FEW = 2;
const SHARE_OF_FEW = 0.3;
const SHARE = 0.22;
const SHARE_AT_MOST = 0.76;

/** Counts the words that are plainly English and plainly Vietnamese; names, which stand in any language, aside. */
function createMixCount(): MixCount {
  let english = 0;
  let vietnamese = 0;
  return {
    reset() {
      english = 0;
      vietnamese = 0;
    },
    add(read, token, lead) {
      const flags = read.flags[token] ?? 0;
      const isName = token > 0 && (flags & TokenFlag.capitalised) !== 0;
      if (isName || (read.unitFrom[token + 1] ?? 0) - (read.unitFrom[token] ?? 0) < 2) return;
      if ((flags & TokenFlag.marked) !== 0 || lead < -LEANS) vietnamese += 1;
      else if (lead > LEANS) english += 1;
    },
    isMixed() {
      const share = english / (english + vietnamese);
      return english >= FEW && share >= (english > FEW ? SHARE : SHARE_OF_FEW) && share <= SHARE_AT_MOST;
    },
  };
}

function isOtherScript(unit: number): boolean {
  return unit >= BEYOND_LATIN && (unit < LATIN_AGAIN_FROM || unit >= LATIN_AGAIN_TO);
}

function certain(main: MainLanguage): DetectedLanguage {
  return { lang: main, main, probability: 1 };
}

function toldBy(hint: string | null): MainLanguage | null {
  const main = hint?.toLowerCase().split(/[-_]/)[0] ?? "";
  if (main === "" || main === "und") return null;
  return main === "vi" || main === "en" ? main : "other";
}
