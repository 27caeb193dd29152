/** How a figure is made: printed with every answer and in docs/metrics.md. A changed text is a new version. */
export type FormulaText = { name: string; version: number; text: string };

export const FORMULAS = {
  shareOfVoice: {
    name: "share-of-voice",
    version: 1,
    text: "mentions of the brand / sum of the mentions of all brands asked for; null where that sum is 0. A post that names two brands counts once for each.",
  },
  volume: {
    name: "volume",
    version: 1,
    text: "count of mentions: one per brand and post, counted ones only unless asked otherwise, those that name the brand unless buzz is asked for.",
  },
  netSentiment: {
    name: "net-sentiment",
    version: 1,
    text: "(P - N) / (P + N) with P positive and N negative mentions; null where P + N is 0. Neutral and unsure mentions are left out.",
  },
  engagement: {
    name: "engagement",
    version: 1,
    text: "sum over mentions of likes + shares + comments as last seen; a part that the source does not give is left out, null where none is given.",
  },
  mentions: {
    name: "mentions",
    version: 1,
    text: "the mentions themselves, newest first by published_at, then by mention_id.",
  },
  coverage: {
    name: "coverage",
    version: 1,
    text: "per source: distinct posts with a mention published in the period. A gap is a run of at least 3 whole hours without a post, after the source's first post of the period, in which its average rate would have brought at least 30.",
  },
  alerts: {
    name: "negative-spike",
    version: 1,
    text: "negative mentions of a brand in five minutes >= minimum and >= factor x the mean of the same hour's five-minute buckets in the past (the minimum alone where there is no past); an episode stays open over at most 2 quiet buckets.",
  },
} as const satisfies Record<string, FormulaText>;
