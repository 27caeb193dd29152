import type { BrandFilter, FilterAnswer } from "@nghe/contracts";
import { relevanceText, trainRelevance } from "@nghe/nlp";
import type { LabelledPost } from "./labelled-post.ts";

/** Labels that a filter is trained on at most, the newest: more would hold others up. */
const MOST = 1_000;

/** What came of training, and the filter where it is worth using. */
export type TrainedFilter = { filter: BrandFilter | null; answer: Omit<FilterAnswer, "queryVersion"> };

/**
 * Trains a relevance filter on what people said of posts that are still stored. It is given only where it beat counting
 * everything on labels that it had not seen. Awaits `pause` now and then.
 */
export async function trainFilter(
  labelled: readonly LabelledPost[],
  pause: () => Promise<unknown>,
): Promise<TrainedFilter> {
  const labels = labelled
    .flatMap(({ label, stored }) =>
      stored === undefined ? [] : [{ text: relevanceText(stored.post), relevant: label.entity.relevant }],
    )
    .slice(-MOST);
  const relevant = labels.filter((label) => label.relevant).length;
  const counts = { relevant, irrelevant: labels.length - relevant };
  const trained = await trainRelevance(labels, pause);
  if (trained.status === "too-few") return { filter: null, answer: { ...trained, trial: null } };
  const { status, trial } = trained;
  return { filter: status === "better" ? { ...trained.filter, trial } : null, answer: { status, trial, ...counts } };
}
