import type { Sentiment } from "@nghe/contracts";

export type Tone = "positive" | "neutral" | "negative" | "unsure";

/** The word for a sentiment; null is unsure, which is not neutral. */
export function toneOf(sentiment: Sentiment): Tone {
  if (sentiment === null) return "unsure";
  return sentiment > 0 ? "positive" : sentiment < 0 ? "negative" : "neutral";
}
