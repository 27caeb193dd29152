import { BUCKETS, featuresOf } from "./features.ts";

/** A trained filter as it is kept: `weights` are signed bytes in base64, each times `scale`. */
export type RelevanceFilter = { bias: number; scale: number; weights: string; threshold: number };

/** How likely a text is about the brand, 0 to 1, and whether that is enough. */
export type Relevance = { score(text: string): number; isRelevant(text: string): boolean };

/** What a filter reads of a post: it is trained on the same. */
export function relevanceText({ title, text }: { title: string | null; text: string }): string {
  return title === null ? text : `${title}\n${text}`;
}

/** Whether this version reads the filter: its weights are as many as it has features. */
export function fitsRelevance({ weights }: Pick<RelevanceFilter, "weights">): boolean {
  return Buffer.from(weights, "base64").length === BUCKETS;
}

/** Reads a filter. Throws a `TypeError` where its weights are not of this length. */
export function openRelevanceFilter({ bias, scale, weights, threshold }: RelevanceFilter): Relevance {
  const bytes = Int8Array.from(Buffer.from(weights, "base64"));
  if (bytes.length !== BUCKETS) throw new TypeError(`a filter has ${BUCKETS} weights, this one ${bytes.length}`);
  const score = (text: string): number => {
    const features = featuresOf(text);
    const sum = features.reduce((total, place) => total + (bytes[place] ?? 0), 0);
    return logistic(bias + (scale * sum) / Math.sqrt(Math.max(1, features.length)));
  };
  return { score, isRelevant: (text) => score(text) >= threshold };
}

export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
