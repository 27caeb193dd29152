import type { z } from "zod";

export type Params = Record<string, string | number | bigint | boolean | readonly string[] | readonly number[] | null>;

/** A statement with its parameters (`{name:Type}` in the text) and the shape of a row. */
export type Statement<T> = { sql: string; params: Params; row: z.ZodType<T>; timeoutMs: undefined | number };

export type Cell = string | number | boolean | null | readonly string[] | JsonCell;

/** JSON for a column of text, which holds it letter by letter as `JSON.stringify` writes it. */
export type JsonCell = { readonly [name: string]: unknown } | readonly unknown[];

/**
 * ClickHouse, wherever it runs. Adapters: chDB in the process, a server over HTTP. Both speak through
 * `@clickhouse/client`; errors come as `DatabaseError`, which says whether to retry.
 */
export type Database = {
  /** Rows of a read, checked against the statement's shape. */
  query<T>(statement: Statement<T>): Promise<T[]>;
  /** One insert, resolved when it is on disk. `rows` follow `columns`; 128-bit numbers are decimal strings. */
  insert(table: string, columns: readonly string[], rows: readonly (readonly Cell[])[]): Promise<void>;
  /** A statement without an answer: a migration, a mutation. */
  execute(sql: string, params: Params): Promise<void>;
  close(): Promise<void>;
};
