import { z } from "zod";
import { BLOCK_NAMES } from "./target-features.ts";

const numbers = z.array(z.number()).length(3);

/** What stands before the weights of a model of targets. Arrays have one number for each class. */
export const TargetHead = z.strictObject({
  task: z.literal("target"),
  lang: z.enum(["vi", "en"]),
  classes: z.tuple([z.literal("-1"), z.literal("0"), z.literal("1")]),
  features: z.number().int(),
  layout: z.strictObject({
    bits: z.number().int().min(1).max(20),
    scales: z.array(z.number()).length(BLOCK_NAMES.length),
    focusScale: z.number(),
    numberScale: z.number(),
  }),
  /** What a weight of 1 in the buckets stands for. */
  units: numbers,
  /** From scores to probabilities: softmax of slope · score + offset. */
  calibration: z.strictObject({ slopes: numbers, offsets: numbers }),
  /** Added to the logarithm of a probability to choose the likeliest. */
  decision: numbers,
  /** A likeliest tone less probable than this is no answer. */
  unsureBelow: z.number().min(0).max(1),
  seed: z.number().int(),
  /** Of the data, and how many examples it had. */
  digest: z.string(),
  rows: z.number().int(),
});

export type TargetHead = z.infer<typeof TargetHead>;
