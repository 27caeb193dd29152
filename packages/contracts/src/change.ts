import { z } from "zod";
import { Cause } from "./cause.ts";
import { Slug, Uid } from "./ids.ts";

/** The widths a change may name buckets in, in seconds: the finest that keeps the message small. */
export const ChangeGrain = z.union([z.literal(300), z.literal(3_600), z.literal(86_400)]);
export type ChangeGrain = z.infer<typeof ChangeGrain>;

/**
 * "These buckets of these brands changed, because of …": an invalidation, sent after ClickHouse has the rows,
 * and possibly twice. Buckets are their starts in seconds since 1970, UTC, each `grain` seconds wide.
 */
export const ChangeMessage = z.object({
  v: z.literal(1),
  /** Names the sink's batch; two copies of one announcement share it. */
  batch: z.string().min(1).max(200),
  workspaceUid: Uid,
  workspace: Slug,
  brands: z.array(z.object({ uid: Uid, id: Slug })).min(1),
  sources: z.array(z.string()),
  grain: ChangeGrain,
  buckets: z.array(z.int().min(0)).min(1).max(2_000),
  cause: Cause,
  /** When the log held the last of the posts behind it, ms. */
  loggedAt: z.int().min(0),
});
export type ChangeMessage = z.infer<typeof ChangeMessage>;
