import { type LiveRow, liveRows } from "./live-rows.ts";
import { moment, momentOrNull, type Row } from "./rows.ts";
import { type Placed, type PostState, placedKey } from "./state.ts";

export const MENTIONS = "nghe_store.mentions";

const KEY_COLUMNS = [
  "workspace_uid",
  "workspace",
  "brand",
  "brand_uid",
  "published_at",
  "source",
  "id",
  "version",
  "is_deleted",
  "stored_at",
  "updated_at",
  "local_date",
] as const;

/** Of the columns of `mentions`, those that are written; the rest are computed. */
export const MENTION_COLUMNS: readonly string[] = [
  ...KEY_COLUMNS,
  "site",
  "kind",
  "lang",
  "country",
  "author_id",
  "author_name",
  "author_handle",
  "author_followers",
  "author_verified",
  "url",
  "title",
  "text",
  "root_id",
  "parent_id",
  "edited_at",
  "seen_at",
  "via",
  "match_form",
  "origin",
  "counted",
  "excluded_reason",
  "sentiment",
  "sentiment_score",
  "sentiment_by",
  "emotion",
  "intent",
  "stage",
  "touchpoint",
  "topics",
  "pain_points",
  "tags",
  "likes",
  "shares",
  "comments",
  "views",
  "reach",
  "spam_score",
  "story_id",
  "evidence",
  "query_version",
  "model_version",
  "registry_offset",
];

/** A row of `mentions`, and the month it is stored under. */
export type MentionRowOut = { month: number; cells: Row };

/** All of `ever` at the state's version: what is live whole, what is no longer so as a deletion. */
export function mentionRows(state: PostState, localDate: (timezone: string, at: number) => string): MentionRowOut[] {
  const { publishedAt } = state;
  if (publishedAt === null || state.ever.length === 0) return [];
  const month = monthOf(publishedAt);
  const live = new Map(liveRows(state).map((row) => [placedKey(row.row), row]));
  return state.ever.map((placed) => {
    const row = live.get(placedKey(placed));
    if (row === undefined) return { month, cells: buriedRow(state, placed, publishedAt, state.version) };
    return { month, cells: liveCells(state, row, publishedAt, localDate(row.row.timezone, publishedAt)) };
  });
}

/** The month a moment is stored under, counted through the years. */
export function monthOf(at: number): number {
  const date = new Date(at);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

type KeyOfRow = { source: string; id: string; storedAt: number | null; changedAt: number };

/** The deletion of a row, with nothing in it but its key. */
export function buriedRow(post: KeyOfRow, placed: Placed, publishedAt: number, version: bigint): Row {
  return [...keyCells(post, placed, publishedAt, version, 1, "1970-01-01"), ...NOTHING];
}

function keyCells(
  post: KeyOfRow,
  { workspaceUid, workspace, brand, brandUid }: Placed,
  publishedAt: number,
  version: bigint,
  isDeleted: 0 | 1,
  localDate: string,
): Row {
  return [
    workspaceUid,
    workspace,
    brand,
    brandUid,
    moment(publishedAt),
    post.source,
    post.id,
    version.toString(),
    isDeleted,
    moment(post.storedAt ?? post.changedAt),
    moment(post.changedAt),
    localDate,
  ];
}

/** What a deleted row holds in the columns after its key. */
const NOTHING: Row = [
  ...[null, "post", null, null],
  ...[null, null, null, null, null],
  ...[null, null, "", null, null, null, 0],
  ...["text", null, "earned", false, null],
  ...[null, null, "model", null, null, null, null],
  [],
  [],
  [],
  ...[null, null, null, null, null, null, null],
  ...["[]", 0, "", 0],
];

function liveCells(state: PostState, live: LiveRow, publishedAt: number, localDate: string): Row {
  const { row, content, metrics } = live;
  const author = content.author;
  return [
    ...keyCells(state, row, publishedAt, state.version, 0, localDate),
    content.site,
    content.kind,
    content.lang,
    content.country,
    author?.id ?? null,
    author?.name ?? null,
    author?.handle ?? null,
    author?.followers ?? null,
    author?.verified ?? null,
    content.url,
    content.title,
    content.text,
    content.rootId,
    content.parentId,
    momentOrNull(content.editedAt),
    moment(content.seenAt),
    row.via,
    row.matchForm,
    row.origin,
    row.counted,
    row.excludedReason,
    row.sentiment,
    row.sentimentScore,
    live.by,
    row.emotion,
    row.intent,
    row.stage,
    row.touchpoint,
    row.topics,
    row.painPoints,
    row.tags,
    metrics.likes,
    metrics.shares,
    metrics.comments,
    metrics.views,
    row.reach,
    content.spamScore,
    content.storyId,
    row.evidence,
    row.queryVersion,
    row.modelVersion,
    live.registryOffset,
  ];
}
