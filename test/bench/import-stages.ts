import { metricIn } from "./product-process.ts";

/**
 * Time of each stage of an import by the product's own numbers, seconds on the clock: where a stage waits (for the disk,
 * for the engine), others work. The sink's receipts are in `mentions`.
 */
export type StageSeconds = { [stage: string]: number };

const STAGES: readonly { metric: string; prefix: string; stages: readonly string[] }[] = [
  { metric: "nghe_intake_stage_seconds_total", prefix: "intake", stages: ["validate", "encode", "produce"] },
  { metric: "nghe_enrich_stage_seconds_total", prefix: "enrich", stages: ["decode", "read and match", "encode"] },
  {
    metric: "nghe_sink_stage_seconds_total",
    prefix: "sink",
    stages: ["decode", "look-up", "fold", "mentions", "posts", "announce"],
  },
];

export function stageSeconds(exposed: string): StageSeconds {
  const seconds: StageSeconds = {};
  for (const { metric, prefix, stages } of STAGES) {
    for (const stage of stages) seconds[`${prefix}: ${stage}`] = metricIn(exposed, metric, { stage });
  }
  return seconds;
}

/** Each stage's share of the sum of all, per cent. */
export function shares(seconds: StageSeconds): StageSeconds {
  const sum = Object.values(seconds).reduce((all, one) => all + one, 0);
  const share = (one: number): number => (sum === 0 ? 0 : Math.round((1_000 * one) / sum) / 10);
  return Object.fromEntries(Object.entries(seconds).map(([stage, one]) => [stage, share(one)]));
}
