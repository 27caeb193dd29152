export { BadCursor, TooManyBuckets } from "./answers/index.ts";
export { createStore, type StoreDeps } from "./create-store.ts";
export type { Cell as ColumnValue, Database, Params, Statement } from "./database.ts";
export { DatabaseError, type DatabaseErrorKind } from "./database-error.ts";
export { PurgeIncomplete } from "./ledger/index.ts";
export { migrate } from "./migrations/migrate.ts";
export { quote } from "./parameter-text.ts";
export type {
  CountedMention,
  Previews,
  ReadPost,
  Sift,
  SiftAsked,
  SiftCell,
  SiftedPost,
  SiftedQuery,
  SiftWanted,
  Standing,
  Standings,
} from "./previews/previews.ts";
export type { PostKey, RecountMark, Recounts, StaleSelection, TouchedBy } from "./recounts/index.ts";
export { BadScopeToken } from "./scopes/index.ts";
export type {
  Answers,
  Applied,
  Difference,
  Eraser,
  Ledger,
  LogFacts,
  Page,
  Part,
  PartCheck,
  PartitionCheck,
  Positioned,
  PostShelf,
  PostsByKey,
  Reconciler,
  Remains,
  SavedEntity,
  Scopes,
  Selection,
  Store,
  StoredPost,
  Stray,
  Touched,
  Verifier,
  WritePath,
} from "./store.ts";
