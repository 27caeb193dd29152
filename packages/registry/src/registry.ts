import type {
  AlertRule,
  ApiKey,
  Brand,
  Channel,
  Connector,
  ModelChoice,
  RegistryEntity,
  RegistryKind,
  Workspace,
} from "@nghe/contracts";

/** An entity as the fold has it. `revision` counts its accepted writes; `offset` is the log's place of the last. */
export type Held<T extends RegistryEntity = RegistryEntity> = {
  entity: T;
  revision: number;
  offset: number;
  createdAt: number;
  updatedAt: number;
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
  keys(workspaceUid: string | null): readonly Held<ApiKey>[];
  key(uid: string): undefined | Held<ApiKey>;
  rules(workspaceUid: string): readonly Held<AlertRule>[];
  channels(workspaceUid: string): readonly Held<Channel>[];
  connectors(): readonly Held<Connector>[];
  /** The language model chosen for everyone; null before the first choice. */
  modelVersion(): string | null;
  /** The same choice with its place in the log. */
  model(): undefined | Held<ModelChoice>;
  /** Whether what had this uid was deleted: it is never used again. */
  isDead(uid: string): boolean;
  /** The workspaces and brands that were deleted, with the places in the log. */
  deadUids(): readonly { uid: string; offset: number }[];
};

/** One write that the fold took, in log order. */
export type RegistryEvent =
  | { type: "put"; held: Held; before: undefined | RegistryEntity }
  | { type: "delete"; kind: RegistryKind; uid: string; offset: number };

export type WriteOutcome =
  | { status: "accepted"; offset: number; revision: number }
  /** Someone else wrote first, or the slug is taken: `revision` is the one in force. */
  | { status: "refused"; reason: "revision" | "slug-taken" | "unknown" | "parent-missing"; revision: number };

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
