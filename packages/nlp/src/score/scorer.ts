import type { EvidenceSpan } from "@nghe/contracts";
import type { Language } from "../corpus/labels.ts";
import type { FeatureReader, Features } from "../features/feature-reader.ts";
import { keyedPolarity } from "../features/keyed-polarity.ts";
import { createLanguageFeatures, polarityOf } from "../features/language-features.ts";
import type { MaskedSpan } from "../features/word-stream.ts";
import { type DetectedLanguage, detectLanguage } from "../language/detect-language.ts";
import { type ReadText, TokenKind } from "../reading/read-text.ts";
import { createReader, type Reader } from "../reading/reader.ts";
import { labelsOf, type ToneAnswer, toneOf } from "./answers.ts";
import { aroundTarget } from "./around-target.ts";
import { createEvidenceFinder, type EvidenceFinder } from "./find-evidence.ts";
import { findTarget } from "./find-target.ts";
import { type ModelSet, openModels } from "./model-set.ts";
import type { Score, ScoreRequest } from "./score.ts";
import { toneOfSignsAlone } from "./signs-alone.ts";

export type Scorer = {
  /** Throws nothing: linear in the length of the text, of which the first 4,000 units are read. */
  score(request: ScoreRequest): Score;
};

/** What reads texts of one language. */
type Side = { models: ModelSet; features: FeatureReader; evidence: EvidenceFinder };

const NOTHING: readonly MaskedSpan[] = [];

/** Scores posts with the model files given, as bytes. Throws `ModelFileFailure` where they are none. */
export function createScorer(files: readonly Uint8Array[]): Scorer {
  const sets = openModels(files);
  const sideOf = (lang: Language): Side => {
    const lists = keyedPolarity(polarityOf(lang));
    const features = createLanguageFeatures(lang, lists);
    return { models: sets.get(lang) ?? {}, features, evidence: createEvidenceFinder(lists) };
  };
  const sides = { vi: sideOf("vi"), en: sideOf("en") };
  const whole = createReader();
  const part = createReader();
  return {
    score({ text, target, lang: hint }) {
      const read = whole.read(text);
      const { lang, main, marks } = detectLanguage(read, hint);
      const { language, isTrusted } = languageFor(read, main, hint, sides);
      const side = sides[language];
      const spans = target === null ? NOTHING : findTarget(text, read.readTo, target);
      const features = side.features.featuresOf(read, spans);
      const labels = labelsOf(side.models, features);
      const asked = { read, features, spans, isTrusted, isBare: marks === "none" };
      const { evidence, ...tone } = toneToward(side, asked, part);
      const brand = spans.map(({ start, end }): EvidenceSpan => ({ start, end, shows: "brand" }));
      return { lang, marks, ...tone, ...labels, evidence: [...brand, ...evidence] };
    },
  };
}

/** Whose models read a text. Those of a language that none is for may be asked, but not be sure. */
function languageFor(
  read: ReadText,
  main: DetectedLanguage["main"],
  hint: string | null,
  sides: Readonly<Record<Language, Side>>,
): { language: Language; isTrusted: boolean } {
  if (main !== "other") return { language: main, isTrusted: true };
  const told = hint?.toLowerCase().split(/[-_]/)[0];
  if (told === "vi" || told === "en") return { language: told, isTrusted: true };
  const isTrusted = !hasWords(read);
  if (sides[read.side].models.sentiment !== undefined) return { language: read.side, isTrusted };
  return { language: read.side === "vi" ? "en" : "vi", isTrusted };
}

function hasWords(read: ReadText): boolean {
  for (let token = 0; token < read.count; token += 1) if (read.kind[token] === TokenKind.word) return true;
  return false;
}

type Asked = { read: ReadText; features: Features; spans: readonly MaskedSpan[]; isTrusted: boolean; isBare: boolean };

/**
 * The tone of the clauses that the target stands in, its name masked; without one that of the whole post. `features` are
 * those of the whole, and overwritten.
 */
function toneToward(
  side: Side,
  { read, features, spans, isTrusted, isBare }: Asked,
  part: Reader,
): ToneAnswer & { evidence: EvidenceSpan[] } {
  const around = aroundTarget(read, spans);
  const near = around === undefined ? read : part.read(around.text);
  const masks = around === undefined ? spans : around.masks;
  const model = side.models.sentiment;
  const bySigns = model === undefined ? undefined : toneOfSignsAlone(read);
  const tone = bySigns ?? toneOf(model, near === read ? features : side.features.featuresOf(near, masks), isTrusted);
  if (tone.best !== 1 && tone.best !== -1) return { ...tone, evidence: [] };
  const from = around?.from ?? 0;
  const found = side.evidence.find(near, masks, tone.best, isBare);
  return { ...tone, evidence: found.map(({ start, end, shows }) => ({ start: start + from, end: end + from, shows })) };
}
