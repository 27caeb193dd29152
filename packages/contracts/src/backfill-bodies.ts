import { z } from "zod";
import { EpochMs, Slug } from "./ids.ts";

/**
 * How far the stored posts of a workspace follow its queries. `waiting`: something changed and no post was counted yet.
 * Numbers are null where nobody counted them, and for what is recounted for everyone at once (another language model):
 * that many posts are no workspace's business.
 */
export const RecountView = z.object({
  state: z.enum(["idle", "waiting", "recounting", "paused"]),
  /** The brands whose numbers are not those of their queries yet. */
  brands: z.array(Slug),
  /** Posts still to be recounted, now and when it began. */
  below: z.int().min(0).nullable(),
  atStart: z.int().min(0).nullable(),
  /** Of the posts at the start, those that are done, 0 to 1. */
  share: z.number().min(0).max(1).nullable(),
  begunAt: EpochMs.nullable(),
  countedAt: EpochMs.nullable(),
  /** At the pace so far; null before there is one, and while it is paused. */
  secondsLeft: z.int().min(0).nullable(),
});
export type RecountView = z.infer<typeof RecountView>;

/** The recounts of the whole installation: of each workspace that has one, and of what concerns everyone. */
export const BackfillView = z.object({
  paused: z.boolean(),
  /** Who paused or resumed it last, and when; null where nobody did. */
  by: z.string().nullable(),
  at: EpochMs.nullable(),
  everyone: RecountView.omit({ brands: true }),
  workspaces: z.array(RecountView.extend({ workspace: Slug })),
});
export type BackfillView = z.infer<typeof BackfillView>;

export const BackfillPatch = z.strictObject({ paused: z.boolean() });
