import type { Formula, QuestionKind } from "@nghe/contracts";
import { FORMULAS } from "@nghe/stats";

/** The kinds that are made from the same sums per brand and bucket. */
export const CELL_KINDS = ["share-of-voice", "volume", "sentiment", "engagement"] as const;
export type CellKind = (typeof CELL_KINDS)[number];

export function isCellKind(kind: QuestionKind): kind is CellKind {
  return CELL_KINDS.some((cellKind) => cellKind === kind);
}

/** The formula that is printed with an answer of each kind. */
export const FORMULA_OF: Record<QuestionKind, Formula> = {
  "share-of-voice": FORMULAS.shareOfVoice,
  volume: FORMULAS.volume,
  sentiment: FORMULAS.netSentiment,
  engagement: FORMULAS.engagement,
  mentions: FORMULAS.mentions,
  coverage: FORMULAS.coverage,
  alerts: FORMULAS.alerts,
};
