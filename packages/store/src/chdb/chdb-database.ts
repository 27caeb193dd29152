import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drainPending } from "chdb";
import { toDatabaseError } from "../classify-error.ts";
import type { Cell, Database, Statement } from "../database.ts";
import { createRowEncoder } from "../encode-rows.ts";
import { writeParameters } from "../parameter-text.ts";
import { checkRows } from "../row-check.ts";
import { boundTime, type EngineConnection, openConnection, setOnce } from "./chdb-connection.ts";
import { createLanes } from "./lanes.ts";

export type ChdbOptions = {
  /** The data directory; null for one that is removed at the end. One process may open a directory, no more. */
  path: string | null;
  /** Connections that read beside each other. */
  readers: number;
  /** Reads that may wait for a connection before more are refused. */
  maxWaiting: number;
  /** The longest a read may take where its statement says nothing. */
  timeoutMs: number;
  /** Bytes one read may hold. */
  maxMemory: number;
};

export const CHDB_DEFAULTS: ChdbOptions = {
  path: null,
  readers: 2,
  maxWaiting: 200,
  timeoutMs: 30_000,
  maxMemory: 4 * 1024 ** 3,
};

const MAX_QUERY_SIZE = 64 * 1024 ** 2;
const WRITER_WAITING = 1_000;

/**
 * ClickHouse's engine in this process, through `@clickhouse/client`. One connection writes, its settings set once; a
 * few read, bounded and read-only. 64-bit integers come as JSON numbers; select `toString()` of wider ones.
 * Set `UV_THREADPOOL_SIZE` to readers + 5 or more before the process starts.
 */
export async function createChdbDatabase(options: Partial<ChdbOptions>): Promise<Database> {
  const { path, readers, maxWaiting, timeoutMs, maxMemory } = { ...CHDB_DEFAULTS, ...options };
  const directory = path ?? (await mkdtemp(join(tmpdir(), "nghe-chdb-")));
  const writer = openConnection(directory, 0);
  const reading = Array.from({ length: readers }, () => openConnection(directory, timeoutMs));
  await setOnce(writer, WRITER_SETTINGS);
  for (const reader of reading) await setOnce(reader, readerSettings(timeoutMs, maxMemory));
  const writes = createLanes([{ ...writer, encode: createRowEncoder() }], WRITER_WAITING);
  const reads = createLanes(reading, maxWaiting);

  return {
    query: (statement) =>
      translated(() => reads.run((reader) => read(reader, statement, statement.timeoutMs ?? timeoutMs))),
    insert: (table, columns, rows) =>
      translated(() =>
        rows.length === 0 ? Promise.resolve() : writes.run((lane) => insert(lane, table, columns, rows)),
      ),
    execute: (sql, params) =>
      translated(() =>
        writes.run(async ({ client }) => {
          await client.command({ query: writeParameters(sql, params) });
        }),
      ),
    async close() {
      await Promise.all([writes.drain(), reads.drain()]);
      for (const { client } of [...reading, writer]) await client.close();
      await drainPending();
      if (path === null) await rm(directory, { recursive: true, force: true });
    },
  };
}

/** An integer of 64 bits is a JSON number; NaN and infinity are null. */
const READ_FORMAT = { output_format_json_quote_64bit_integers: 0, output_format_json_quote_denormals: 0 };
/**
 * Rows of one key are told apart by merges and FINAL, and an insert has none twice, so looking for them is left out.
 * The indexes come with the first merge: what was just inserted is little, and read without one.
 */
const WRITER_SETTINGS = {
  max_query_size: MAX_QUERY_SIZE,
  input_format_skip_unknown_fields: 0,
  input_format_null_as_default: 0,
  input_format_json_read_objects_as_strings: 1,
  input_format_json_read_arrays_as_strings: 1,
  mutations_sync: 2,
  optimize_on_insert: 0,
  materialize_skip_indexes_on_insert: 0,
};

/** Time and memory first, read-only last: 2 still lets a time bound be set, and no write. */
function readerSettings(timeoutMs: number, maxMemory: number): Record<string, number> {
  return {
    max_execution_time: timeoutMs / 1_000,
    max_memory_usage: maxMemory,
    max_query_size: MAX_QUERY_SIZE,
    ...READ_FORMAT,
    readonly: 2,
  };
}

async function read<T>(reader: EngineConnection, statement: Statement<T>, timeoutMs: number): Promise<T[]> {
  await boundTime(reader, timeoutMs);
  const query = writeParameters(statement.sql, statement.params);
  const result = await reader.client.query({ query, format: "JSONEachRow" });
  return checkRows(await result.json<unknown>(), statement.row);
}

/** The connection that writes, with a buffer of its own: it holds one insert at a time, as the connection does. */
type Writer = EngineConnection & { encode: (rows: readonly (readonly Cell[])[]) => Uint8Array };

async function insert(
  lane: Writer,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  await lane.engine.chdb.rawInsert({
    table,
    columns,
    format: "JSONCompactEachRow",
    values: lane.encode(rows),
  });
}

async function translated<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toDatabaseError(error);
  }
}
