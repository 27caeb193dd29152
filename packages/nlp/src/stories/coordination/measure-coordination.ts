import { type BurstPart, measureBurst } from "./burst.ts";
import { type MovingPart, measureMovingTogether, type OtherStory } from "./moving-together.ts";
import { measureSameWords } from "./same-words.ts";
import type { CoordinationPart, StoryShare } from "./story-share.ts";
import { measureYoungAccounts } from "./young-accounts.ts";

export type Coordination = {
  /** 0..1, to be read with its parts; null where neither words nor times say anything. */
  score: number | null;
  sameWords: CoordinationPart;
  burst: BurstPart;
  movingTogether: MovingPart;
  youngAccounts: CoordinationPart;
};

/**
 * What each part counts for in the score. That accounts keep company from story to story is the hardest to explain
 * otherwise; youth alone is the weakest sign. They are a judgement, not an estimate.
 */
export const COORDINATION_WEIGHTS = { sameWords: 0.3, burst: 0.25, movingTogether: 0.35, youngAccounts: 0.1 } as const;

/**
 * Signs that the posts of a story were arranged, each with what it was counted from. The score is the mean of the parts
 * by `COORDINATION_WEIGHTS`, a part that cannot be told counting as none: what is not known never raises it. It speaks
 * of a story, never of a person, and of arrangement, never of who arranged: a newsroom, fans and a campaign look alike.
 */
export function measureCoordination(shares: readonly StoryShare[], others: readonly OtherStory[]): Coordination {
  const parts = {
    sameWords: measureSameWords(shares),
    burst: measureBurst(shares),
    movingTogether: measureMovingTogether(shares, others),
    youngAccounts: measureYoungAccounts(shares),
  };
  const weigh = (name: keyof typeof COORDINATION_WEIGHTS) => COORDINATION_WEIGHTS[name] * (parts[name].value ?? 0);
  const isKnown = parts.sameWords.value !== null || parts.burst.value !== null;
  const score = weigh("sameWords") + weigh("burst") + weigh("movingTogether") + weigh("youngAccounts");
  return { score: isKnown ? score : null, ...parts };
}
