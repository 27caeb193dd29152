import { z } from "zod";
import type { Database } from "../database.ts";
import { storedCopies } from "../shelf/stored-copy.ts";
import type { StoredPost } from "../store.ts";
import { lookUp } from "../write-path/look-up.ts";
import { type PlaceOfMention, type PlaceOfPost, readPlace, writePlace } from "./place.ts";
import type { PostKey, StalePage, StaleSelection } from "./recounts.ts";
import { type Selected, selectedMentions, selectedPosts } from "./selected.ts";

const PostAt: z.ZodType<PlaceOfPost> = z.object({ hash: z.string(), source: z.string(), id: z.string() });
const MentionAt: z.ZodType<PlaceOfMention> = z.object({
  brand: z.string(),
  brandUid: z.string(),
  publishedAt: z.int(),
  source: z.string(),
  id: z.string(),
});

function postsAt(database: Database, { where, params }: Selected, after: PlaceOfPost | null, limit: number) {
  const beyond =
    after === null ? "" : "AND (h, source, id) > ({afterH:UInt64}, {afterSource:String}, {afterId:String})";
  const place = after === null ? {} : { afterH: after.hash, afterSource: after.source, afterId: after.id };
  return database.query({
    sql: `SELECT toString(h) AS hash, source, id
FROM nghe_store.posts FINAL
WHERE ${where}
  ${beyond}
ORDER BY h, source, id
LIMIT {limit:UInt32}`,
    params: { ...params, ...place, limit },
    row: PostAt,
    timeoutMs: undefined,
  });
}

function mentionsAt(database: Database, { where, params }: Selected, after: PlaceOfMention | null, limit: number) {
  const beyond =
    after === null
      ? ""
      : `AND (brand, brand_uid, published_at, source, id) > ({afterBrand:String}, {afterBrandUid:String},
    fromUnixTimestamp64Milli({afterAt:Int64}, 'UTC'), {afterSource:String}, {afterId:String})`;
  const place =
    after === null
      ? {}
      : {
          ...{ afterBrand: after.brand, afterBrandUid: after.brandUid, afterAt: after.publishedAt },
          ...{ afterSource: after.source, afterId: after.id },
        };
  return database.query({
    sql: `SELECT brand, brand_uid AS brandUid, toUnixTimestamp64Milli(published_at) AS publishedAt, source, id
FROM nghe_store.mentions FINAL
WHERE ${where}
  ${beyond}
ORDER BY brand, brand_uid, published_at, source, id
LIMIT {limit:UInt32}`,
    params: { ...params, ...place, limit },
    row: MentionAt,
    timeoutMs: undefined,
  });
}

/** A page of a selection: first what has a row, then what may get one. */
export async function readStale(
  database: Database,
  selection: StaleSelection,
  after: string | null,
  limit: number,
): Promise<StalePage> {
  const place = after === null ? null : readPlace(after);
  const mentions = selectedMentions(selection);
  if (mentions !== null && place?.of !== "posts") {
    const keys = await mentionsAt(database, mentions, place, limit);
    const last = keys.at(-1);
    const next = last !== undefined && keys.length === limit ? writePlace({ of: "mentions", ...last }) : TO_POSTS;
    return { keys, next };
  }
  const from = place?.of === "posts" && place.hash !== "" ? place : null;
  const keys = await postsAt(database, selectedPosts(selection), from, limit);
  const last = keys.at(-1);
  return { keys, next: last !== undefined && keys.length === limit ? writePlace({ of: "posts", ...last }) : null };
}

const TO_POSTS = writePlace({ of: "posts", hash: "", source: "", id: "" });

/** The copies of these posts that are below a registry offset. */
export async function readCopies(database: Database, posts: readonly PostKey[], below: number): Promise<StoredPost[]> {
  const states = await lookUp(database, posts);
  return [...states.values()].flatMap((state) => storedCopies(state).filter((copy) => copy.registryOffset < below));
}
