import type {
  Alert,
  BatchReport,
  Cause,
  Cell,
  ContentMessage,
  DeadLetter,
  Interval,
  MentionItem,
  MentionMessage,
  RegistryEntity,
  SourceCoverage,
  Via,
} from "@nghe/contracts";
import type { Previews } from "./previews/previews.ts";
import type { Recounts } from "./recounts/recounts.ts";

/** A message of the `mentions` topic with the place the log gave it. `at` is the log's time, ms. */
export type Positioned = { message: MentionMessage; partition: number; offset: number; at: number };

/** What one post's rows touched, live or deleted: the material of `changes`. `bucket` is published_at, ms. */
export type Touched = {
  workspaceUid: string;
  workspace: string;
  brandUid: string;
  brand: string;
  source: string;
  publishedAt: number;
  cause: Cause;
  loggedAt: number;
};

export type Applied = {
  /** All that the posts of the batch ever touched, changed or not. */
  touched: Touched[];
  /** Authors that the batch erases: each of their stored posts must now be deleted through the log. */
  erasedAuthors: { source: string; authorId: string }[];
  posts: number;
  changed: number;
  rows: number;
  /** Time by step, ms, for the bench. */
  timings: { lookUp: number; fold: number; mentions: number; posts: number };
};

/** The one writer of `posts` and `mentions` (WRITE-PATH.md). */
export type WritePath = {
  /**
   * Folds a batch, in log order by partition, into the stored states and writes what changed: receipts, then
   * mentions, then posts. The same batch may be applied any number of times. `isDead` says which workspaces and
   * brands are gone. Throws `DatabaseError`: nothing of it may then be committed.
   */
  apply(batch: readonly Positioned[], isDead: (uid: string) => boolean): Promise<Applied>;
  /** Stored posts of an author that are not deleted, by id; `after` continues. */
  postsOfAuthor(
    author: { source: string; authorId: string },
    page: { after: string | null; limit: number },
  ): Promise<{ source: string; id: string }[]>;
  /** Authors whose deletion the log took since `since`, ms: posts of theirs may have been on their way then. */
  recentlyErased(since: number): Promise<{ source: string; authorId: string }[]>;
};

/** What a question was resolved to: uids, moments, no slugs to look up. Times in ms, `to` excluded. */
export type Selection = {
  workspaceUid: string;
  workspace: string;
  brands: readonly { uid: string; id: string }[];
  from: number;
  to: number;
  interval: Interval;
  timezone: string;
  sources: readonly string[] | null;
  langs: readonly string[] | null;
  sentiments: readonly ("positive" | "neutral" | "negative" | "unsure")[] | null;
  vias: readonly Via[];
  countedOnly: boolean;
};

export type Page = { items: MentionItem[]; next: string | null };

/** Every question the product asks, as a typed function. Each reads what the SQL door's views show. */
export type Answers = {
  /** One cell per brand and bucket that has mentions, in `Selection.timezone`; `within` asks for some stretches only. */
  cells(selection: Selection, within: readonly { from: number; to: number }[] | null): Promise<Cell[]>;
  /** Newest first; `cursor` continues a page, `after` gives only what was stored later than that moment (ms). */
  mentions(
    selection: Selection,
    page: { limit: number; cursor: string | null; updatedAfter: number | null },
  ): Promise<Page>;
  coverage(selection: Selection): Promise<SourceCoverage[]>;
  alerts(
    selection: Selection,
    page: { limit: number; cursor: string | null; status: "open" | "closed" | null },
  ): Promise<{ items: Alert[]; next: string | null }>;
  /** The newest `updated_at` of the workspace's mentions, ms; null where there are none. */
  newest(workspaceUid: string): Promise<number | null>;
  /** The statement over the `nghe` views that gives the same figures, with its values written in safely. */
  sqlFor(
    kind: "share-of-voice" | "volume" | "sentiment" | "engagement" | "mentions" | "coverage" | "alerts",
    selection: Selection,
  ): string;
};

/** A stored post as previews and backfills read it: one copy of one scope. */
export type StoredPost = Pick<
  ContentMessage,
  "source" | "id" | "scope" | "revision" | "observedAt" | "registryOffset" | "post" | "metrics"
>;

export type PostShelf = {
  /**
   * Copies that a workspace may see, newest seen first; `terms` narrows to posts that hold one of them, or one of
   * `pieces` with spaces and `. * - _ · •` between its letters.
   */
  visible(
    workspaceUid: string,
    since: number,
    terms: readonly string[] | null,
    limit: number,
    pieces?: readonly string[],
  ): Promise<StoredPost[]>;
};

/** Stored posts that someone has named before: in a label, in an answer. */
export type PostsByKey = {
  /** The copies that a workspace reads, in the order asked for; what it may not see or is not stored is left out. */
  visibleOf(workspaceUid: string, keys: readonly { source: string; id: string }[]): Promise<StoredPost[]>;
};

/** A row of `mentions` that its post's state does not have at that version: what a woken old writer may leave. */
export type Stray = {
  workspaceUid: string;
  workspace: string;
  brandUid: string;
  brand: string;
  source: string;
  id: string;
  publishedAt: number;
  version: string;
};

export type Reconciler = {
  /** Live rows written since `since` (ms) that `posts` does not account for. Should find nothing, ever. */
  findStrays(since: number): Promise<Stray[]>;
  /** Writes the deletion of each stray at its version with the lowest bit set, unless `posts` has gone on; how many. */
  bury(strays: readonly Stray[]): Promise<number>;
};

/** What a brand matches since a write, whole; `named` gives the texts of the names that it uses. */
export type SavedVersion = {
  version: number;
  cause: string;
  causeName: string | null;
  query: string;
  named: Readonly<Record<string, string>>;
  exclusions: string;
};

/** A write of the registry as the tables keep it; `version` is what it brought of a brand, if anything. */
export type SavedEntity = {
  entity: RegistryEntity;
  offset: number;
  by: string;
  at: number;
  note: string | null;
  version: undefined | SavedVersion;
};

/** The dimensions, alerts and dead letters: whole rows with a version. */
export type Ledger = {
  saveEntities(entities: readonly SavedEntity[]): Promise<void>;
  /** Takes labels away that were taken back. */
  removeLabels(labels: readonly { uid: string; offset: number }[]): Promise<void>;
  /** Hides a workspace's or brand's rows at once. */
  hide(uids: readonly { uid: string; offset: number }[]): Promise<void>;
  /** Removes every row of dead uids for good; resolves when it was checked. */
  purge(uids: readonly string[]): Promise<void>;
  saveAlerts(alerts: readonly Alert[]): Promise<void>;
  saveDeadLetters(letters: readonly DeadLetter[]): Promise<void>;
  batchReport(batch: string, accepted: number): Promise<BatchReport>;
  /** Removes the content of unmatched public posts seen before `before` (ms), and outdated rows beyond retention. */
  forget(before: number): Promise<void>;
};

/** Which workspaces a reader connection may see: the scope layer of the SQL door. */
export type Scopes = {
  grant(token: string, workspaceUids: readonly string[]): Promise<void>;
  revoke(token: string): Promise<void>;
};

/** What the verifier is told of the log and the registry, which it does not read. */
export type LogFacts = {
  /** Wall clock, ms: what retention is measured by. */
  now: number;
  isDead: (uid: string) => boolean;
  /** Which partition a post's messages are on. */
  partitionOf: (key: string) => number;
  /** Whether a partition still holds all it ever held; otherwise its posts are checked by what is left of them. */
  isWhole: (partition: number) => boolean;
  /** Whether a message was not committed by the sink: what it makes of a post is not known yet. */
  isPending: (partition: number, offset: number) => boolean;
  retentionDays: (workspaceUid: string) => number | null;
};

/** One way in which log and tables disagree about a post. */
export type Difference = {
  partition: number;
  source: string;
  id: string;
  kind: "missing-post" | "unknown-post" | "wrong-state" | "missing-row" | "wrong-row" | "extra-row" | "not-erased";
  detail: string;
};

/** Counts of one partition. What is not counted among `differences` is expected, and said. */
export type PartitionCheck = {
  posts: number;
  rows: number;
  deleted: number;
  /** Posts with messages that the sink has not committed: not compared. */
  pending: number;
  /** Posts of which the log has dropped messages perhaps: compared with those it holds. */
  partial: number;
  /** Posts whose content retention has removed. */
  forgotten: number;
  /** Mentions beyond their workspace's retention, removed. */
  outdatedRows: number;
  differences: number;
};

export type PartCheck = { partitions: ReadonlyMap<number, PartitionCheck>; differences: Difference[]; healed: number };

/** All posts are checked in equal parts, each held in memory whole; `index` counts from 0. */
export type Part = { index: number; of: number };

/** Compares the log with the tables post by post, and makes the tables right. For one process that writes nothing else. */
export type Verifier = {
  /** The part that a post's key falls into. */
  partOf(key: string, of: number): number;
  /** About how many posts are stored. */
  size(): Promise<number>;
  /** Folds the messages of a part's posts, all there are of them, and compares with what is stored. */
  check(part: Part, messages: readonly Positioned[], facts: LogFacts): Promise<PartCheck>;
  /**
   * The same, and then writes every post that differs as the log makes it, at the same version; `also` names posts
   * that are written though they agree. What only the tables know is left alone.
   */
  heal(
    part: Part,
    messages: readonly Positioned[],
    facts: LogFacts,
    also: (key: string, offset: number) => boolean,
  ): Promise<PartCheck>;
  /** Live rows of posts that are not stored at all, a thousand at most. */
  orphans(facts: Pick<LogFacts, "isDead" | "partitionOf">): Promise<Difference[]>;
};

/** What is left of a post, or of an author's posts, in the tables, in rows, superseded ones included. */
export type Remains = { posts: number; mentions: number; alerts: number };

/** For whoever erases: what the tables still hold of a person or a post, and its physical removal. */
export type Eraser = {
  /** Rows that hold content of the post. */
  ofPost(post: { source: string; id: string }): Promise<Remains>;
  /** Rows that hold content or the id of the author. */
  ofAuthor(author: { source: string; authorId: string }): Promise<Remains>;
  /** Posts of the author that any version was stored of. */
  postsOf(author: { source: string; authorId: string }): Promise<{ source: string; id: string }[]>;
  /** Removes the superseded versions of deleted posts from the disk; resolves when that is done. */
  removeSuperseded(posts: readonly { source: string; id: string }[]): Promise<void>;
};

export type Store = {
  /** Brings the schema to this version of the code; safe to call again and from several processes in turn. */
  migrate(): Promise<void>;
  ping(): Promise<void>;
  writePath: WritePath;
  answers: Answers;
  shelf: PostShelf;
  previews: Previews;
  postsByKey: PostsByKey;
  reconciler: Reconciler;
  recounts: Recounts;
  ledger: Ledger;
  scopes: Scopes;
  verifier: Verifier;
  eraser: Eraser;
  close(): Promise<void>;
};
