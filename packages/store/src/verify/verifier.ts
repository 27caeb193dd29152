import { postKey } from "@nghe/contracts";
import { z } from "zod";
import type { Database } from "../database.ts";
import type { Difference, LogFacts, Verifier } from "../store.ts";
import { versionOf } from "../write-path/version.ts";
import { partOfKey } from "./hash-range.ts";
import { healPosts } from "./heal-posts.ts";
import { judgePart } from "./judge-part.ts";

/** The comparison of log and tables over a database whose offsets are of this epoch. */
export function createVerifier({ database, epoch }: { database: Database; epoch: number }): Verifier {
  return {
    partOf: partOfKey,
    size: () => countPosts(database),
    async check(part, messages, facts) {
      return (await judgePart({ database, epoch }, part, messages, facts)).check;
    },
    async heal(part, messages, facts, also) {
      const { check, judged } = await judgePart({ database, epoch }, part, messages, facts);
      const wished = judged.filter(({ post, differences }) => {
        if (differences.some(({ kind }) => kind !== "unknown-post")) return true;
        const last = post.messages.at(-1);
        if (last === undefined) return false;
        const offset = Number((last.place.version - versionOf(epoch, 0)) >> 1n);
        return also(postKey(post.source, post.id), offset);
      });
      await healPosts(database, wished);
      return { ...check, healed: wished.length };
    },
    orphans: (facts) => orphans(database, facts),
  };
}

async function countPosts(database: Database): Promise<number> {
  const [found] = await database.query({
    sql: "SELECT count() AS posts FROM nghe_store.posts",
    params: {},
    row: z.object({ posts: z.int() }),
    timeoutMs: undefined,
  });
  return found?.posts ?? 0;
}

const MOST = 1_000;
const Orphan = z.object({
  workspace: z.string(),
  brand: z.string(),
  source: z.string(),
  id: z.string(),
  uids: z.array(z.string()),
});

async function orphans(
  database: Database,
  { isDead, partitionOf }: Pick<LogFacts, "isDead" | "partitionOf">,
): Promise<Difference[]> {
  const rows = await database.query({
    sql: `SELECT workspace, brand, source, id, array(workspace_uid, brand_uid) AS uids FROM nghe_store.mentions FINAL
      WHERE (source, id) NOT IN (SELECT source, id FROM nghe_store.posts) LIMIT {most:UInt32}`,
    params: { most: MOST },
    row: Orphan,
    timeoutMs: 600_000,
  });
  return rows
    .filter(({ uids }) => !uids.some(isDead))
    .map(({ workspace, brand, source, id }) => ({
      ...{ partition: partitionOf(postKey(source, id)), source, id, kind: "extra-row" as const },
      detail: `${workspace}/${brand}, of a post that is not stored`,
    }));
}
