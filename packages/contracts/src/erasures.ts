import { z } from "zod";
import { refuseUnclean } from "./clean-text.ts";
import { EpochMs, SourceName } from "./ids.ts";

const AuthorId = z.string().trim().min(1, "must not be empty").max(512);

/** A person's request: every post of this author of a source, for every workspace, and none comes back. */
export const NewErasure = z.strictObject({ source: SourceName, authorId: AuthorId.superRefine(refuseUnclean) });
export type NewErasure = z.infer<typeof NewErasure>;

/**
 * What is known of an erasure. `requested`: on the log, durable; `erasing`: new posts of the author stay away, and stored
 * ones are being deleted; `done`: the tables show none; `failed`: it could not be processed and lies in the dead letters.
 */
export const ErasureView = z.object({
  id: z.string(),
  source: SourceName,
  authorId: AuthorId,
  state: z.enum(["requested", "erasing", "done", "failed"]),
  requestedAt: EpochMs,
  /** Posts that this request has deleted so far. */
  postsDeleted: z.int().min(0),
  /** Posts that the tables still show; at most 1,000 are counted. */
  postsLeft: z.int().min(0),
});
export type ErasureView = z.infer<typeof ErasureView>;
