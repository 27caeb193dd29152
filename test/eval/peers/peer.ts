/** A library that scores posts as a whole; its tone as its documentation says to read it. */
export type Peer = {
  name: string;
  /** The tones of texts, in their order; null where it gives no number. */
  tonesOf(texts: readonly string[]): readonly (-1 | 0 | 1 | null)[];
};

/** VADER calls a post neutral within so little of 0. */
export const VADER_BAND = 0.05;

/** A score as a tone; null where it is no number. */
export function toneOfScore(score: unknown, band = 0): -1 | 0 | 1 | null {
  if (typeof score !== "number" || Number.isNaN(score)) return null;
  if (score > 0 && score >= band) return 1;
  return score < 0 && score <= -band ? -1 : 0;
}
