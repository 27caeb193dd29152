import type { EvidenceSpan, Sentiment } from "@nghe/contracts";
import type { DetectedLanguage } from "../language/detect-language.ts";
import type { Marks } from "../language/detect-marks.ts";

/** A post to score: of `target`, a name as the text has it, or of the whole where it is null. */
export type ScoreRequest = {
  text: string;
  target: string | null;
  /** A language tag the source gave; decides only where the words do not. */
  lang: string | null;
};

/** What is said of a post. A task that no model file is there for is null, and so is one without a sign. */
export type Score = {
  lang: DetectedLanguage["lang"];
  marks: Marks | null;
  /** Null for unsure, which is not neutral. */
  sentiment: Sentiment;
  /** The likeliest, also where unsure. */
  best: Sentiment;
  /** From −1 to 1: how much more probable 1 is than −1. */
  score: number | null;
  /** That `best` is right. */
  probability: number | null;
  emotion: string | null;
  stage: string | null;
  touchpoint: string | null;
  painPoints: readonly string[] | null;
  acts: readonly string[] | null;
  /** The kind of spam; null also where it is none. */
  spam: string | null;
  hate: string | null;
  /** In UTF-16 units of the text: where the target stands, and what speaks for `best`. */
  evidence: readonly EvidenceSpan[];
};
