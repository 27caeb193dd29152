import type { Params } from "../database.ts";
import type { StoredPost } from "../store.ts";

/** What changed in a workspace: its brands, and their queries as the tables know them. */
export type TouchedBy = {
  workspaceUid: string;
  brandUids: readonly string[];
  /** `may` holds for every post that the query holds for; names of parameters are its own. */
  queries: readonly { may: string; params: Params }[];
};

export type PostKey = { source: string; id: string };
export type StalePage = { keys: readonly PostKey[]; next: string | null };

/** Which stored copies a recount is about. */
export type StaleSelection = {
  /** Enriched below this registry offset. */
  below: number;
  /** Of posts seen since, ms. */
  seenSince: number;
  /** Of posts of which the log took something since, ms; null for any. */
  changedSince: number | null;
  /** Of posts that one of the queries may hold for, or with a row of one of the brands; null for all. */
  touchedBy: null | TouchedBy;
};

/** How far the stored posts follow the changes of a workspace, or with an empty `scope` those of everyone. */
export type RecountMark = {
  scope: string;
  /** Every change below this registry offset has reached the stored posts. */
  settled: number;
  /** What is worked toward; the same where nothing is. */
  target: number;
  /** Posts below the target, when the work began and when last counted. */
  atStart: number;
  below: number;
  begunAt: number;
  countedAt: number;
  /** No message that the log took before this moment (ms) is still on its way with an older registry. */
  lookedUntil: number;
};

/** The stored posts that the registry has gone beyond, and how far the work of recounting them has come. */
export type Recounts = {
  /**
   * Posts of a selection in a stable order; `after` continues. A post that is enriched meanwhile drops out, none that
   * stays is passed over, and one may come twice. Throws `BadCursor` for a place it never gave.
   */
  stale(selection: StaleSelection, after: string | null, limit: number): Promise<StalePage>;
  /** The copies of these posts that are below a registry offset. */
  copies(posts: readonly PostKey[], below: number): Promise<StoredPost[]>;
  /** How many posts a selection has. */
  count(selection: StaleSelection): Promise<number>;
  /** The lowest registry offset below `below` of posts changed since (ms); null where none is below. */
  lowest(below: number, changedSince: number): Promise<number | null>;
  marks(): Promise<RecountMark[]>;
  /** Of two marks of a scope the one with the higher `settled` holds, then the later. */
  mark(mark: RecountMark): Promise<void>;
};
