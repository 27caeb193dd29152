import { type Author, PostKind } from "@nghe/contracts";
import { z } from "zod";
import type { Database } from "../database.ts";
import { storedCopies } from "../shelf/stored-copy.ts";
import { FoundState, keepHigher } from "../write-path/look-up.ts";
import { postHash } from "../write-path/post-hash.ts";
import { decodeState, type StoredState } from "../write-path/state-codec.ts";
import { type ReadPost, type SiftAsked, toReadPost } from "./previews.ts";
import { inReach, PUBLISHED, READABLE } from "./sifted.ts";

const Count = z.int().min(0).nullable();
const Read = z.object({
  place: z.string(),
  version: z.string(),
  inSight: z.boolean(),
  source: z.string(),
  id: z.string(),
  text: z.string(),
  title: z.string().nullable(),
  site: z.string().nullable(),
  kind: z.union([PostKind, z.literal("")]),
  lang: z.string().nullable(),
  country: z.string().nullable(),
  url: z.string().nullable(),
  authorId: z.string().nullable(),
  authorName: z.string().nullable(),
  authorHandle: z.string().nullable(),
  followers: Count,
  verified: z.boolean().nullable(),
  likes: Count,
  shares: Count,
  comments: Count,
  views: Count,
  isReply: z.boolean(),
  spamScore: z.number().nullable(),
  at: z.int().nullable(),
});

const COLUMNS = `toString(h) AS place, source, id, text, title, site, kind, lang, country, url,
  author_id AS authorId, author_name AS authorName, author_handle AS authorHandle, author_followers AS followers,
  author_verified AS verified, likes, shares, comments, views, is_reply AS isReply, spam_score AS spamScore,
  toUnixTimestamp64Milli(${PUBLISHED}) AS at`;

/** Posts in sight by the hash of their key, in digits. */
export type PostsByPlace = ReadonlyMap<string, ReadPost>;

/**
 * Posts whose columns say all, as they are now. Every version is read and the highest kept here, which is cheaper than
 * to merge them; of two rows of one version the one that was forgotten holds.
 */
export async function readableRows(
  database: Database,
  asked: SiftAsked,
  places: readonly string[],
): Promise<PostsByPlace> {
  if (places.length === 0) return new Map();
  const { where, params } = inReach(asked);
  const rows = await database.query({
    sql: `SELECT ${COLUMNS}, toString(version) AS version, CAST(${READABLE} AND ${where}, 'Bool') AS inSight
FROM nghe_store.posts WHERE h IN {places:Array(UInt64)}`,
    params: { ...params, places },
    row: Read,
    timeoutMs: asked.timeoutMs,
  });
  const highest = new Map<string, z.infer<typeof Read>>();
  for (const row of rows) {
    const held = highest.get(row.place);
    const isNewer = held === undefined || BigInt(row.version) > BigInt(held.version);
    if (isNewer || (row.version === held.version && !row.inSight)) highest.set(row.place, row);
  }
  return new Map([...highest].flatMap(([place, row]) => (row.inSight ? [[place, readPost(row)]] : [])));
}

function readPost(row: z.infer<typeof Read>): ReadPost {
  const {
    place: _place,
    version: _version,
    inSight: _inSight,
    authorId,
    authorName,
    authorHandle,
    followers,
    verified,
    ...rest
  } = row;
  const { likes, shares, comments, views, kind, at, ...post } = rest;
  const author: Author = { id: authorId, name: authorName, handle: authorHandle, followers, verified };
  const isKnown = Object.values(author).some((value) => value !== null);
  const metrics = { likes, shares, comments, views };
  return { ...post, kind: kind === "" ? "post" : kind, at: at ?? 0, author: isKnown ? author : null, metrics };
}

/** Posts whose state must be read, each in the copy that leads among those in sight. */
export async function unreadableRows(
  database: Database,
  { scopes, timeoutMs }: SiftAsked,
  places: readonly string[],
): Promise<PostsByPlace> {
  if (places.length === 0) return new Map();
  const rows = await database.query({
    sql: `SELECT source, id, toString(version) AS version, toUnixTimestamp64Milli(changed_at) AS changedAt, state
FROM nghe_store.posts WHERE h IN {places:Array(UInt64)}`,
    params: { places },
    row: FoundState,
    timeoutMs,
  });
  const highest = new Map<string, StoredState>();
  for (const row of rows) keepHigher(highest, row);
  const found = new Map<string, ReadPost>();
  for (const row of highest.values()) {
    const [seen] = storedCopies(decodeState(row)).filter(({ scope }) => scopes.includes(scope));
    if (seen !== undefined) found.set(postHash(row.source, row.id), toReadPost(seen));
  }
  return found;
}
