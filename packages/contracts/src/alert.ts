import { z } from "zod";
import { EpochMs, Slug, Uid } from "./ids.ts";

export const AlertStatus = z.enum(["open", "closed"]);
export type AlertStatus = z.infer<typeof AlertStatus>;

/**
 * One episode, whole, at one revision. `id` is a hash of rule, brand and onset bucket, so that the same episode
 * found twice is one alert.
 */
export const Alert = z.object({
  id: z.string().regex(/^[0-9a-f]{32}$/),
  revision: z.int().min(1),
  status: AlertStatus,
  kind: z.enum(["negative-spike"]),
  workspaceUid: Uid,
  workspace: Slug,
  brandUid: Uid,
  brand: Slug,
  brandName: z.string(),
  ruleUid: Uid,
  rule: Slug,
  /** Start of the five-minute bucket it began in. */
  onsetAt: EpochMs,
  /** Start of the latest bucket that belongs to it. */
  lastAt: EpochMs,
  openedAt: EpochMs,
  updatedAt: EpochMs,
  closedAt: EpochMs.nullable(),
  /** Negative mentions in the worst bucket, what is usual there, and how many in all. */
  peak: z.int().min(0),
  expected: z.number().min(0),
  total: z.int().min(0),
  /** The reason in words, in both languages. */
  reason: z.object({ en: z.string(), vi: z.string() }),
  /** The posts to read first. */
  posts: z
    .array(
      z.object({
        source: z.string(),
        id: z.string(),
        url: z.string().nullable(),
        text: z.string(),
        author: z.string().nullable(),
      }),
    )
    .max(10),
});
export type Alert = z.infer<typeof Alert>;

/** What the `alerts` topic carries. */
export const AlertMessage = z.object({
  v: z.literal(1),
  event: z.enum(["opened", "updated", "closed"]),
  alert: Alert,
});
export type AlertMessage = z.infer<typeof AlertMessage>;
