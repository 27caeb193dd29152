import type {
  AlertRule,
  ApiKey,
  BackfillChoice,
  Brand,
  Channel,
  Connector,
  Label,
  ModelChoice,
  NamedQuery,
  RegistryEntity,
  RegistryKind,
  Workspace,
} from "@nghe/contracts";

/**
 * An entity as the fold has it. `revision` counts its accepted writes; `offset` is the log's place of what last
 * changed it, by itself or through what it uses. `matchingSince` is the place of the last write that changed what posts
 * become by it: a brand's name or colour leaves it as it was.
 */
export type Held<T extends RegistryEntity = RegistryEntity> = {
  entity: T;
  revision: number;
  offset: number;
  matchingSince: number;
  createdAt: number;
  updatedAt: number;
  by: string;
  note: string | null;
};

/** What made a brand match otherwise: its own query, its accounts, its filter, a named query that it uses, or the exclusions. */
export type VersionCause =
  | { by: "query" }
  | { by: "accounts" }
  | { by: "filter" }
  | { by: "named-query"; name: string }
  | { by: "exclusions" };

/** One version of what a brand matches, whole: by it a post can be matched as it was then. */
export type QueryVersion = {
  version: number;
  cause: VersionCause;
  query: string;
  /** The workspace's exclusions then. */
  exclusions: string;
  /** The texts then of the named queries that both use, at any depth. */
  named: Readonly<Record<string, string>>;
  offset: number;
  at: number;
  by: string;
  note: string | null;
};

/** The registry folded up to `offset` (the next to be read). A value: a later write makes a new view. */
export type RegistryView = {
  readonly offset: number;
  workspaces(): readonly Held<Workspace>[];
  workspace(id: string): undefined | Held<Workspace>;
  workspaceByUid(uid: string): undefined | Held<Workspace>;
  brands(workspaceUid: string): readonly Held<Brand>[];
  brand(workspaceUid: string, id: string): undefined | Held<Brand>;
  brandByUid(uid: string): undefined | Held<Brand>;
  /** Every version of what a brand matches, oldest first; the last is in force. */
  versions(brandUid: string): readonly QueryVersion[];
  namedQueries(workspaceUid: string): readonly Held<NamedQuery>[];
  namedQuery(workspaceUid: string, id: string): undefined | Held<NamedQuery>;
  /** What people said of posts and this brand. */
  labels(brandUid: string): readonly Held<Label>[];
  keys(workspaceUid: string | null): readonly Held<ApiKey>[];
  key(uid: string): undefined | Held<ApiKey>;
  rules(workspaceUid: string): readonly Held<AlertRule>[];
  channels(workspaceUid: string): readonly Held<Channel>[];
  connectors(): readonly Held<Connector>[];
  /** The language model chosen for everyone; null before the first choice. */
  modelVersion(): string | null;
  /** The same choice with its place in the log. */
  model(): undefined | Held<ModelChoice>;
  /** Whether stored posts are recounted; undefined before anyone chose: they are. */
  backfill(): undefined | Held<BackfillChoice>;
  /** Whether what had this uid was deleted: it is never used again. */
  isDead(uid: string): boolean;
  /** The workspaces and brands that were deleted, with the places in the log. */
  deadUids(): readonly { uid: string; offset: number }[];
};

/** What the fold did, in log order: one write can change several brands. `version` is what the put brought, if any. */
export type RegistryEvent =
  | { type: "put"; held: Held; before: undefined | RegistryEntity; version: undefined | QueryVersion }
  | { type: "delete"; kind: RegistryKind; uid: string; offset: number };

/**
 * `name-missing`: it uses a named query that is not there. `circle`: a named query would use itself. `in-use`: a named
 * query that something uses cannot go.
 */
export type RefusalReason =
  | "revision"
  | "slug-taken"
  | "unknown"
  | "parent-missing"
  | "name-missing"
  | "circle"
  | "in-use";

export type WriteOutcome =
  | { status: "accepted"; offset: number; revision: number }
  /** `revision` is the one in force. */
  | { status: "refused"; reason: RefusalReason; revision: number };

export type WriteOptions = { expects: number; by: string; note: string | null };

/** The registry as a service sees it: a view that follows the log, and writes that wait to read themselves back. */
export type Registry = {
  view(): RegistryView;
  /** Called after each record that the fold took, in order, with the view after it. Gives the way to stop. */
  subscribe(listener: (event: RegistryEvent, view: RegistryView) => void): () => void;
  put(entity: RegistryEntity, options: WriteOptions): Promise<WriteOutcome>;
  remove(kind: RegistryKind, uid: string, options: WriteOptions): Promise<WriteOutcome>;
  /** Asks the log for its end and waits to have folded up to it. */
  refresh(): Promise<void>;
  /** How long ago the view was last known to be current, ms. Past 60 s no key may be trusted. */
  staleness(): number;
};
