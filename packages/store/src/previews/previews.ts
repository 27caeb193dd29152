import type { Author, PostKind, PostMetrics } from "@nghe/contracts";
import type { Params } from "../database.ts";
import type { StoredPost } from "../store.ts";

/**
 * A query as the tables know it: predicates over the columns of a post (`toSql` of the query language), and words of
 * which any post that it holds for has one, or one of `pieces` in pieces; null where there are none. Parameters of two
 * queries have names of their own.
 */
export type SiftedQuery = {
  sure: string;
  may: string;
  index: string;
  params: Params;
  terms: readonly string[] | null;
  pieces: readonly string[];
};

/** Which stored posts are looked at, and by which queries: one, or two that are compared. */
export type SiftAsked = {
  /** Whose copies: `public`, `ws:<uid>`. */
  scopes: readonly string[];
  /** Posts seen since then, ms. */
  seenSince: number;
  /** Published in [from, to), ms; null for whenever. */
  period: { from: number; to: number } | null;
  queries: readonly [SiftedQuery] | readonly [SiftedQuery, SiftedQuery];
  timeoutMs: number;
};

/** What is known of a query about a post: it does not hold, it may, it does. */
export type Standing = 0 | 1 | 2;

/** How many posts there are of which the same is known, along one dimension. */
export type SiftCell = {
  standings: Standings;
  /** What the count is of: all, or those of one quarter of an hour (its start, ms), source or language. */
  of: "all" | "slot" | "source" | "lang";
  slot: number;
  source: string;
  lang: string | null;
  posts: number;
};

/** A stored post as queries look at it. `at` is when it was published, ms. */
export type ReadPost = {
  source: string;
  id: string;
  text: string;
  title: string | null;
  site: string | null;
  kind: PostKind;
  lang: string | null;
  country: string | null;
  url: string | null;
  author: Author | null;
  metrics: PostMetrics;
  isReply: boolean;
  spamScore: number | null;
  at: number;
};

/** Of each query asked about; the second is 0 where there is but one. */
export type Standings = readonly [Standing, Standing];

/** A post, and what is known of it without looking at it in code. */
export type SiftedPost = { standings: Standings; post: ReadPost };

/** A mention as it is counted now. */
export type CountedMention = { source: string; id: string; counted: boolean; sentiment: -1 | 0 | 1 | null };

/** Which posts to read, at most so many of each kind. */
export type SiftWanted = {
  /** Of those that stand open for a query: all where they are no more than `all`, else `sample` at random, always the same. */
  open: { all: number; sample: number };
  /** Of each of these standings, drawn at random. */
  random: { of: readonly Standings[]; limit: number };
  /** The newest of each standings that is decided. */
  newest: number;
};

/** Posts sifted by one or two queries. */
export type Sift = {
  /** How many posts the queries hold for, and may hold for; posts that they cannot hold for are not counted. */
  cells: SiftCell[];
  open: SiftedPost[];
  random: SiftedPost[];
  newest: SiftedPost[];
  /** How many posts were looked at. */
  posts: number;
  /** Since when those that no query matched are kept (ms, seen); null where there are none. */
  unmatchedSince: number | null;
};

/** Stored posts sifted by queries in the engine, for previews before a query is saved. Throws `DatabaseError`. */
export type Previews = {
  sift(asked: SiftAsked, wanted: SiftWanted): Promise<Sift>;
  /** The brand's mentions among these posts, by their text. */
  mentionsOf(
    brand: { workspaceUid: string; brandUid: string },
    posts: readonly { source: string; id: string }[],
  ): Promise<CountedMention[]>;
};

/** A stored copy as queries look at it. */
export function toReadPost({ source, id, post, metrics }: StoredPost): ReadPost {
  const { text, title, site, kind, lang, country, url, author, parentId, createdAt, seenAt, spamScore } = post;
  const isReply = kind === "reply" || parentId !== null;
  const at = Math.min(createdAt, seenAt);
  return { source, id, text, title, site, kind, lang, country, url, author, metrics, isReply, spamScore, at };
}
