import { z } from "zod";
import type { Database } from "../database.ts";
import type { Positioned } from "../store.ts";
import { decodeState } from "../write-path/state-codec.ts";
import { type ExpectedPost, expectPost } from "./oracle.ts";

const MentionSeen = z.object({
  place: z.string(),
  id: z.string(),
  publishedAt: z.int(),
  version: z.string(),
  text: z.string(),
  sentiment: z.int().nullable(),
  by: z.string(),
  counted: z.boolean(),
  likes: z.int().nullable(),
  via: z.string(),
  queryVersion: z.int(),
  storedAt: z.int(),
  updatedAt: z.int(),
});
const PostSeen = z.object({
  id: z.string(),
  version: z.string(),
  deleted: z.boolean(),
  matched: z.boolean(),
  placed: z.boolean(),
  publishedAt: z.int().nullable(),
  scopes: z.array(z.string()),
  state: z.string(),
});

/** The live rows of a source, as `mentions FINAL` shows them, in a fixed order. */
export async function liveMentions(database: Database, source: string): Promise<z.infer<typeof MentionSeen>[]> {
  return await database.query({
    sql: `SELECT concat(workspace, '/', brand) AS place, id, toUnixTimestamp64Milli(published_at) AS publishedAt,
        toString(version) AS version, text, sentiment, sentiment_by AS by, counted, likes, via,
        query_version AS queryVersion, toUnixTimestamp64Milli(stored_at) AS storedAt,
        toUnixTimestamp64Milli(updated_at) AS updatedAt
      FROM nghe_store.mentions FINAL WHERE source = {source:String} ORDER BY id, place, publishedAt`,
    params: { source },
    row: MentionSeen,
    timeoutMs: undefined,
  });
}

export async function storedPosts(database: Database, source: string): Promise<z.infer<typeof PostSeen>[]> {
  return await database.query({
    sql: `SELECT id, toString(version) AS version, deleted, matched, placed,
        toUnixTimestamp64Milli(published_at) AS publishedAt, scopes, state
      FROM nghe_store.posts FINAL WHERE source = {source:String} ORDER BY id`,
    params: { source },
    row: PostSeen,
    timeoutMs: undefined,
  });
}

/** Tables as seen and as a fold of the log says they must be, in the same shape, to be compared whole. */
export async function seenAndExpected(database: Database, source: string, log: readonly Positioned[], epoch = 1) {
  const expected = expectAll(log, epoch);
  const mentions = await liveMentions(database, source);
  const posts = (await storedPosts(database, source)).map(({ state, ...post }) => {
    const { ever } = decodeState({ source, id: post.id, version: post.version, changedAt: 0, state });
    return { ...post, ever: ever.map(({ workspace, brand }) => `${workspace}/${brand}`).sort() };
  });
  return {
    seen: { mentions, posts },
    expected: {
      mentions: expected.flatMap(([id, post]) => asMentions(id, post)),
      posts: expected.filter(([, post]) => post.version >= 0n).map(([id, post]) => asPost(id, post)),
    },
  };
}

function expectAll(log: readonly Positioned[], epoch: number): [string, ExpectedPost][] {
  const byPost = new Map<string, Positioned[]>();
  for (const item of [...log].sort((a, b) => a.offset - b.offset)) {
    if (item.message.type === "author-deleted") continue;
    byPost.set(item.message.id, [...(byPost.get(item.message.id) ?? []), item]);
  }
  return [...byPost]
    .map(([id, messages]): [string, ExpectedPost] => [id, expectPost(messages, epoch)])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function asPost(id: string, post: ExpectedPost) {
  const { version, deleted, publishedAt, scopes, ever, live } = post;
  return {
    ...{ id, version: version.toString(), deleted, matched: live.length > 0, placed: publishedAt !== null },
    ...{ publishedAt, scopes, ever },
  };
}

function asMentions(id: string, post: ExpectedPost): z.infer<typeof MentionSeen>[] {
  const shown = post.live.map(({ row, content, sentiment, by, counted, likes }) => ({
    ...{ place: `${row.workspace}/${row.brand}`, id, publishedAt: post.publishedAt ?? -1 },
    ...{ version: post.version.toString(), text: content.post.text, sentiment, by, counted, likes },
    ...{ via: row.via, queryVersion: row.queryVersion, storedAt: post.storedAt ?? -1, updatedAt: post.changedAt },
  }));
  return shown.sort((a, b) => (a.place < b.place ? -1 : 1));
}
