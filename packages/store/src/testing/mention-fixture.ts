import type { Cell, Database } from "../database.ts";

const START = Date.UTC(2026, 2, 1);

/** A row of `nghe_store.mentions` as tests write it: what they do not name is plain. Moments in ms. */
export type MentionFixture = {
  workspace: string;
  workspaceUid: string;
  brand: string;
  brandUid: string;
  source: string;
  id: string;
  publishedAt: number;
  updatedAt: number;
  version: number;
  deleted: boolean;
  site: string | null;
  lang: string | null;
  authorId: string | null;
  authorName: string | null;
  text: string;
  rootId: string | null;
  via: string;
  origin: string;
  counted: boolean;
  excludedReason: string | null;
  sentiment: -1 | 0 | 1 | null;
  sentimentScore: number | null;
  topics: readonly string[];
  painPoints: readonly string[];
  likes: number | null;
  shares: number | null;
  comments: number | null;
  views: number | null;
  reach: number | null;
};

const PLAIN: MentionFixture = {
  workspace: "acme",
  workspaceUid: "w-acme",
  brand: "mine",
  brandUid: "b-mine",
  source: "bluesky",
  id: "1",
  publishedAt: START,
  updatedAt: START + 1_000,
  version: 2,
  deleted: false,
  site: null,
  lang: "vi",
  authorId: "a1",
  authorName: "An",
  text: "dịch vụ tốt",
  rootId: null,
  via: "text",
  origin: "earned",
  counted: true,
  excludedReason: null,
  sentiment: 0,
  sentimentScore: 0,
  topics: [],
  painPoints: [],
  likes: null,
  shares: null,
  comments: null,
  views: null,
  reach: null,
};

export function mentionFixture(given: Partial<MentionFixture>): MentionFixture {
  return { ...PLAIN, ...given };
}

/** A moment as ClickHouse reads it in a row, UTC. */
export function rowMoment(ms: number): string {
  return new Date(ms).toISOString().replace("T", " ").replace("Z", "");
}

const COLUMNS: readonly (readonly [string, (row: MentionFixture) => Cell])[] = [
  ["workspace_uid", (row) => row.workspaceUid],
  ["workspace", (row) => row.workspace],
  ["brand", (row) => row.brand],
  ["brand_uid", (row) => row.brandUid],
  ["published_at", (row) => rowMoment(row.publishedAt)],
  ["source", (row) => row.source],
  ["id", (row) => row.id],
  ["version", (row) => String(row.version)],
  ["is_deleted", (row) => (row.deleted ? 1 : 0)],
  ["site", (row) => row.site],
  ["kind", () => "post"],
  ["lang", (row) => row.lang],
  ["author_id", (row) => row.authorId],
  ["author_name", (row) => row.authorName],
  ["author_handle", (row) => row.authorName?.toLowerCase() ?? null],
  ["author_followers", () => null],
  ["text", (row) => row.text],
  ["root_id", (row) => row.rootId],
  ["seen_at", (row) => rowMoment(row.publishedAt + 500)],
  ["stored_at", (row) => rowMoment(row.updatedAt)],
  ["updated_at", (row) => rowMoment(row.updatedAt)],
  ["local_date", (row) => new Date(row.publishedAt + 7 * 3_600_000).toISOString().slice(0, 10)],
  ["via", (row) => row.via],
  ["match_form", () => "equal"],
  ["origin", (row) => row.origin],
  ["counted", (row) => row.counted],
  ["excluded_reason", (row) => row.excludedReason],
  ["sentiment", (row) => row.sentiment],
  ["sentiment_score", (row) => row.sentimentScore],
  ["sentiment_by", () => "model"],
  ["topics", (row) => row.topics],
  ["pain_points", (row) => row.painPoints],
  ["tags", () => []],
  ["likes", (row) => row.likes],
  ["shares", (row) => row.shares],
  ["comments", (row) => row.comments],
  ["views", (row) => row.views],
  ["reach", (row) => row.reach],
  ["evidence", () => '[{"start":0,"end":4,"shows":"brand"}]'],
  ["query_version", () => 1],
  ["model_version", () => "test-1"],
];

/** Puts rows straight into `nghe_store.mentions`, for tests of what reads them. */
export async function insertMentions(database: Database, rows: readonly Partial<MentionFixture>[]): Promise<void> {
  const whole = rows.map(mentionFixture);
  await database.insert(
    "nghe_store.mentions",
    COLUMNS.map(([name]) => name),
    whole.map((row) => COLUMNS.map(([, read]) => read(row))),
  );
}
