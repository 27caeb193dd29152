import type { EvidenceSpan, Sentiment } from "@nghe/contracts";

export type Span = { start: number; end: number };

/** Tone toward a brand (or of the whole post): −1, 0, 1, or null for unsure, with where it shows. */
export type Tone = { sentiment: Sentiment; score: number | null; evidence: readonly EvidenceSpan[] };

/** What a post says, read once. `toward` scores it for a brand that stands at `spans`. */
export type Reading = {
  lang: "vi" | "en" | "other";
  spamScore: number;
  toward(spans: readonly Span[]): Tone;
  overall(): Tone;
};

/** Text to language, tone and spam. Pure: the same text and version give the same reading. */
export type LanguageModel = {
  readonly version: string;
  read(text: string, hint: { lang: string | null }): Reading;
};
