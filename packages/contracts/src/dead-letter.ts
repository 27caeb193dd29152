import { z } from "zod";
import { EpochMs } from "./ids.ts";
import { Receipt } from "./post.ts";

/** What could not be processed, whole, so that it can be replayed once the cause is mended. */
export const DeadLetter = z.object({
  v: z.literal(1),
  stage: z.enum(["ingest", "enrich", "sink", "alerts"]),
  code: z.string().max(100),
  message: z.string().max(2_000),
  origin: z.object({
    topic: z.string(),
    partition: z.int().min(0),
    offset: z.int().min(0),
    key: z.string(),
    timestamp: EpochMs,
  }),
  receipt: Receipt.nullable(),
  attempts: z.int().min(1),
  failedAt: EpochMs,
  /** The origin's bytes, base64; null where it had none. */
  value: z.string().nullable(),
});
export type DeadLetter = z.infer<typeof DeadLetter>;
