import { z } from "zod";
import type { Database } from "../database.ts";
import type { StaleSelection } from "./recounts.ts";
import { selectedMentions, selectedPosts } from "./selected.ts";

const Counted = z.object({ posts: z.int() });
const Lowest = z.object({ lowest: z.int(), posts: z.int() });

/** How many posts a selection has, each counted once however it was found. */
export async function countStale(database: Database, selection: StaleSelection): Promise<number> {
  const posts = selectedPosts(selection);
  const mentions = selectedMentions(selection);
  const ofPosts = `SELECT sipHash64(source, id) AS post FROM nghe_store.posts FINAL WHERE ${posts.where}`;
  const ofMentions =
    mentions === null
      ? ""
      : `UNION ALL SELECT sipHash64(source, id) AS post FROM nghe_store.mentions FINAL WHERE ${mentions.where}`;
  const [counted] = await database.query({
    sql: `SELECT uniqExact(post) AS posts FROM (${ofPosts} ${ofMentions})`,
    params: { ...posts.params, ...mentions?.params },
    row: Counted,
    timeoutMs: undefined,
  });
  return counted?.posts ?? 0;
}

/** The lowest registry offset below `below` that a post changed since has; null where none is below. */
export async function lowestOffset(database: Database, below: number, changedSince: number): Promise<number | null> {
  const { where, params } = selectedPosts({ below, seenSince: 0, changedSince, touchedBy: null });
  const [found] = await database.query({
    sql: `SELECT min(registry_offset) AS lowest, count() AS posts FROM nghe_store.posts FINAL WHERE ${where}`,
    params,
    row: Lowest,
    timeoutMs: undefined,
  });
  return found === undefined || found.posts === 0 ? null : found.lowest;
}
