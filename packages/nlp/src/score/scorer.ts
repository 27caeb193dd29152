import type { EvidenceSpan } from "@nghe/contracts";
import type { Language } from "../corpus/labels.ts";
import type { Features } from "../features/feature-reader.ts";
import type { MaskedSpan } from "../features/word-stream.ts";
import { type DetectedLanguage, detectLanguage } from "../language/detect-language.ts";
import { type ReadText, TokenKind } from "../reading/read-text.ts";
import { createReader, type Reader } from "../reading/reader.ts";
import { labelsOf, type ToneAnswer, toneOf, toneOfJudgement } from "./answers.ts";
import { aroundTarget } from "./around-target.ts";
import { findTarget } from "./find-target.ts";
import { openModels } from "./model-set.ts";
import type { Score, ScoreRequest } from "./score.ts";
import { openSide, type Side } from "./side.ts";
import { toneOfSignsAlone } from "./signs-alone.ts";

export type Scorer = {
  /** Throws nothing: linear in the length of the text, of which the first 4,000 units are read. */
  score(request: ScoreRequest): Score;
};

const NOTHING: readonly MaskedSpan[] = [];

/** Scores posts with the model files given, as bytes. Throws `ModelFileFailure` where they are none. */
export function createScorer(files: readonly Uint8Array[]): Scorer {
  const sets = openModels(files);
  const sideOf = (lang: Language): Side => openSide(lang, sets.get(lang) ?? {});
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
type ToneShown = ToneAnswer & { evidence: readonly EvidenceSpan[] };

/** The tone toward the target, or of the whole post without one. `features` are those of the whole, and overwritten. */
function toneToward(side: Side, asked: Asked, part: Reader): ToneShown {
  const bySigns = side.models.sentiment === undefined ? undefined : toneOfSignsAlone(asked.read);
  if (bySigns !== undefined) return withEvidence(side, asked, bySigns);
  if (asked.spans.length > 0 && side.target !== undefined) {
    const post = side.target.open(asked.read, asked.spans);
    const tone = toneOfJudgement(post.toward(asked.spans), asked.isTrusted);
    return { ...tone, evidence: post.evidence() };
  }
  const around = aroundTarget(asked.read, asked.spans);
  if (around === undefined) {
    return withEvidence(side, asked, toneOf(side.models.sentiment, asked.features, asked));
  }
  const near = { ...asked, read: part.read(around.text), spans: around.masks };
  const features = side.features.featuresOf(near.read, near.spans);
  const { evidence, ...tone } = withEvidence(side, near, toneOf(side.models.sentiment, features, near));
  const { from } = around;
  return {
    ...tone,
    evidence: evidence.map(({ start, end, shows }) => ({ start: start + from, end: end + from, shows })),
  };
}

function withEvidence({ evidence }: Side, { read, spans, isBare }: Asked, tone: ToneAnswer): ToneShown {
  const { best } = tone;
  return { ...tone, evidence: best === 1 || best === -1 ? evidence.find(read, spans, best, isBare) : [] };
}
