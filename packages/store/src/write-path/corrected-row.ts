import type { MentionRow } from "@nghe/contracts";
import type { Corrections } from "./state.ts";

/** A row with what people said of it. A corrected sentiment is its own score, so that sums and counts agree. */
export function correctedRow(row: MentionRow, said: Corrections): MentionRow {
  const { sentiment, counted, emotion, intent, stage, touchpoint, topics, painPoints, tags } = said;
  return {
    ...row,
    ...(sentiment?.value && { sentiment: sentiment.value.value, sentimentScore: sentiment.value.value }),
    ...(counted?.value && { counted: counted.value.value, excludedReason: counted.value.reason }),
    ...(emotion?.value && { emotion: emotion.value.value }),
    ...(intent?.value && { intent: intent.value.value }),
    ...(stage?.value && { stage: stage.value.value }),
    ...(touchpoint?.value && { touchpoint: touchpoint.value.value }),
    ...(topics?.value && { topics: topics.value.value }),
    ...(painPoints?.value && { painPoints: painPoints.value.value }),
    ...(tags?.value && { tags: tags.value.value }),
  };
}
