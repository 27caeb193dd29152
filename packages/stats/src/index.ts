export {
  type BucketInterval,
  bucketCountAtMost,
  bucketStart,
  bucketsBetween,
  nextBucketStart,
} from "./buckets.ts";
export { type CellSums, EMPTY_SUMS, sumCells } from "./cells.ts";
export {
  type EpisodeState,
  type EpisodeStep,
  episodeTotal,
  isHot,
  QUIET,
  QUIET_BUCKETS_ALLOWED,
  type SpikeBucket,
  stepEpisode,
} from "./episode.ts";
export { FORMULAS, type FormulaText } from "./formulas.ts";
export { expectedCount, negativeSpike } from "./negative-spike.ts";
export { netSentiment } from "./net-sentiment.ts";
export { shareOfVoice } from "./share-of-voice.ts";
export { type WilsonShare, wilsonShare } from "./wilson.ts";
export { zoneOffset } from "./zone-offset.ts";
