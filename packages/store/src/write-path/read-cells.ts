import type { PostContent, PostMetrics } from "@nghe/contracts";
import { storedWords, WORDS_VERSION } from "@nghe/query/stored-words";
import { moment, type Row } from "./rows.ts";
import type { PostState } from "./state.ts";

/** The columns of `posts` that are looked at without reading its state. */
export const READ_COLUMNS = [
  "search_text",
  "words_version",
  "words",
  "text",
  "title",
  "created_at",
  "kind",
  "is_reply",
  "site",
  "lang",
  "country",
  "url",
  "author_name",
  "author_handle",
  "author_followers",
  "author_verified",
  "likes",
  "shares",
  "comments",
  "views",
  "spam_score",
] as const;

const UNREADABLE = 0;
/** All after `search_text` of a row that has no copy, or several. */
const NOTHING: Row = [UNREADABLE, "", "", null, null, "", false, ...Array<null>(13).fill(null)];

/**
 * The content of a post's one copy in columns of its own. Of several copies each workspace may see another: their
 * words stand together, to be found, and whoever finds them reads the state.
 */
export function readCells(state: PostState, copies: readonly { scope: string; content: PostContent }[]): Row {
  const { search, marked } = storedWords(copies.map(({ content }) => content));
  const [only, second] = copies;
  const metrics = only === undefined ? undefined : countsOf(state, only.scope);
  if (only === undefined || second !== undefined || metrics === undefined) return [search, ...NOTHING];
  return [search, WORDS_VERSION, marked, ...contentCells(only.content), ...countCells(metrics), only.content.spamScore];
}

/** The counts of the one copy; undefined where another scope has some too, which hide or show by who looks. */
function countsOf({ counts }: PostState, scope: string): undefined | PostMetrics | null {
  const scopes = Object.keys(counts);
  if (scopes.some((other) => other !== scope)) return undefined;
  return counts[scope]?.metrics ?? null;
}

function contentCells(content: PostContent): Row {
  const { text, title, createdAt, seenAt, kind, parentId, site, lang, country, url, author } = content;
  return [
    text,
    title,
    moment(Math.min(createdAt, seenAt)),
    kind,
    kind === "reply" || parentId !== null,
    site,
    lang,
    country,
    url,
    author?.name ?? null,
    author?.handle ?? null,
    author?.followers ?? null,
    author?.verified ?? null,
  ];
}

function countCells(metrics: PostMetrics | null): Row {
  return [metrics?.likes ?? null, metrics?.shares ?? null, metrics?.comments ?? null, metrics?.views ?? null];
}
