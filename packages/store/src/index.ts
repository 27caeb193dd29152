export type { Cell as ColumnValue, Database, Params, Statement } from "./database.ts";
export type {
  Answers,
  Applied,
  Ledger,
  Page,
  Positioned,
  PostShelf,
  Reconciler,
  Scopes,
  Selection,
  Store,
  StoredPost,
  Stray,
  Touched,
  WritePath,
} from "./store.ts";
