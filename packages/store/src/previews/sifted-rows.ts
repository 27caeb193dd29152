import { type Author, PostKind, postKey } from "@nghe/contracts";
import { z } from "zod";
import type { Database } from "../database.ts";
import { storedCopies } from "../shelf/stored-copy.ts";
import { lookUp } from "../write-path/look-up.ts";
import { type ReadPost, type SiftAsked, type SiftedPost, type Standings, toReadPost } from "./previews.ts";
import { ofStandings, PUBLISHED, readable, unreadable } from "./sifted.ts";

const Count = z.int().min(0).nullable();
const Standing = z.union([z.literal(0), z.literal(1), z.literal(2)]);
const Pair = z.tuple([Standing, Standing]);
const Read = z.object({
  standings: Pair,
  place: z.string(),
  source: z.string(),
  id: z.string(),
  text: z.string(),
  title: z.string().nullable(),
  site: z.string().nullable(),
  kind: PostKind,
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
  at: z.int(),
});

/** Sorts as the posts do that it stands for, at random. */
const PLACE = "leftPad(toString(h), 20, '0') AS place";

const COLUMNS = `${PLACE}, source, id, text, title, site, kind, lang, country, url, author_id AS authorId,
  author_name AS authorName, author_handle AS authorHandle, author_followers AS followers, author_verified AS verified,
  likes, shares, comments, views, is_reply AS isReply, spam_score AS spamScore,
  toUnixTimestamp64Milli(${PUBLISHED}) AS at`;

/** A post with the place that its hash gives it among all: the first by place are a random sample. */
type PlacedPost = SiftedPost & { place: string };

/** How the rows are chosen: at random (by the hash of their key), or the newest of each standings. */
export type Choice = "random" | "newest";

/** Posts of these standings whose columns say all, as one version of each shows them. */
export async function readableRows(
  database: Database,
  asked: SiftAsked,
  of: readonly Standings[],
  { limit, choice }: { limit: number; choice: Choice },
): Promise<PlacedPost[]> {
  const { standings, where, params } = readable(asked);
  const order = choice === "random" ? "ORDER BY h LIMIT" : `ORDER BY ${PUBLISHED} DESC, h LIMIT`;
  const rows = await database.query({
    sql: `SELECT ${standings} AS standings, ${COLUMNS}
FROM nghe_store.posts FINAL
WHERE ${where} AND ${ofStandings(of)}
${order} {limit:UInt32}${choice === "newest" ? " BY standings" : ""}`,
    params: { ...params, limit },
    row: Read,
    timeoutMs: asked.timeoutMs,
  });
  return rows.map((row) => ({ place: row.place, standings: row.standings, post: readPost(row) }));
}

function readPost(row: z.infer<typeof Read>): ReadPost {
  const {
    standings: _standings,
    place: _place,
    authorId,
    authorName,
    authorHandle,
    followers,
    verified,
    likes,
    shares,
    ...rest
  } = row;
  const { comments, views, ...post } = rest;
  const author: Author = { id: authorId, name: authorName, handle: authorHandle, followers, verified };
  const isKnown = Object.values(author).some((value) => value !== null);
  return { ...post, author: isKnown ? author : null, metrics: { likes, shares, comments, views } };
}

const Key = z.object({ standings: Pair, place: z.string(), source: z.string(), id: z.string() });

/** Random posts whose state must be read, in the copy that leads among those in sight. */
export async function unreadableRows(database: Database, asked: SiftAsked, limit: number): Promise<PlacedPost[]> {
  const { standings, where, params } = unreadable(asked);
  const keys = await database.query({
    sql: `SELECT ${standings} AS standings, ${PLACE}, source, id
FROM nghe_store.posts FINAL
WHERE ${where}
ORDER BY h LIMIT {limit:UInt32}`,
    params: { ...params, limit },
    row: Key,
    timeoutMs: asked.timeoutMs,
  });
  const states = await lookUp(database, keys);
  return keys.flatMap(({ standings: known, place, source, id }) => {
    const state = states.get(postKey(source, id));
    const copies = state === undefined ? [] : storedCopies(state);
    const [seen] = copies.filter(({ scope }) => asked.scopes.includes(scope));
    return seen === undefined ? [] : [{ place, standings: known, post: toReadPost(seen) }];
  });
}
