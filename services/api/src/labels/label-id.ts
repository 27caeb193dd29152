import { createHash } from "node:crypto";

/** The id of what is said of one post and one brand: the same for whoever says it, so that there is one of each. */
export function labelId(brandUid: string, source: string, postId: string): string {
  return createHash("sha256")
    .update(JSON.stringify([brandUid, source, postId]))
    .digest("hex")
    .slice(0, 40);
}
