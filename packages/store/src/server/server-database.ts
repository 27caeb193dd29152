import { randomUUID } from "node:crypto";
import { type ClickHouseClient, ClickHouseLogLevel, type ClickHouseSettings, createClient } from "@clickhouse/client";
import { type Clock, isRetriable, retry } from "@nghe/runtime";
import { toDatabaseError } from "../classify-error.ts";
import type { Database, Params, Statement } from "../database.ts";
import { DatabaseError } from "../database-error.ts";
import { parameterText, placeholders } from "../parameter-text.ts";
import { checkRows } from "../row-check.ts";

export type ServerOptions = {
  url: string;
  user: string;
  password: string;
  clock: Clock;
  /** Numbers in [0, 1), for pauses between tries. */
  random: () => number;
  /** The longest a read may take where its statement says nothing. */
  timeoutMs: number;
  /** Requests at once; more wait. */
  connections: number;
  /**
   * Whether the tables are replicated. Writes then wait for a quorum and reads see every acknowledged write, whichever
   * replica answers: the write path must never look a post up blindly. A single server needs neither.
   */
  replicated: boolean;
};

const WRITE_TIMEOUT_MS = 120_000;
const GRACE_MS = 3_000;
const IDLE_SOCKET_MS = 2_500;
const TRIES = 4;

/**
 * A ClickHouse server over HTTP, through `@clickhouse/client`. Reads are tried again where the way to it broke;
 * writes never: whether one landed is unknown then, and the write path does all of it again.
 */
export function createServerDatabase(options: ServerOptions): Database {
  const { clock, random, timeoutMs } = options;
  const client = openClient(options);
  const again = <T>(task: () => Promise<T>): Promise<T> =>
    retry(task, {
      clock,
      random,
      signal: undefined,
      attempts: TRIES,
      deadlineMs: timeoutMs,
      baseMs: 50,
      maxMs: 2_000,
      isRetriable: mayPass,
    });

  return {
    query: (statement) => again(() => translated(() => read(client, statement, options))),
    insert: (table, columns, rows) =>
      translated(async () => {
        const [first, ...others] = columns;
        if (rows.length === 0 || first === undefined) return;
        await client.insert({
          table,
          columns: [first, ...others],
          values: rows,
          format: "JSONCompactEachRow",
          query_id: randomUUID(),
          clickhouse_settings: writeSettings(options),
        });
      }),
    execute: (sql, params) =>
      translated(async () => {
        await client.command({
          query: sql,
          query_params: asText(sql, params),
          query_id: randomUUID(),
          clickhouse_settings: { mutations_sync: "2" },
        });
      }),
    close: () => client.close(),
  };
}

/** What took too long would take as long again. */
function mayPass(error: unknown): boolean {
  return isRetriable(error) && !(error instanceof DatabaseError && error.kind === "timeout");
}

function openClient({ url, user, password, connections }: ServerOptions): ClickHouseClient {
  return createClient({
    url,
    username: user,
    password,
    max_open_connections: connections,
    request_timeout: WRITE_TIMEOUT_MS,
    compression: { request: true, response: true },
    // Below every server's own, or a request may be sent on a socket that is just being closed.
    keep_alive: { enabled: true, idle_socket_ttl: IDLE_SOCKET_MS, eagerly_destroy_stale_sockets: true },
    use_multipart_params_auto: true,
    application: "nghe",
    // Every error is thrown and told by whoever asked.
    log: { level: ClickHouseLogLevel.OFF },
  });
}

async function read<T>(client: ClickHouseClient, statement: Statement<T>, options: ServerOptions): Promise<T[]> {
  const timeoutMs = statement.timeoutMs ?? options.timeoutMs;
  const result = await client.query({
    query: statement.sql,
    query_params: asText(statement.sql, statement.params),
    format: "JSONEachRow",
    query_id: randomUUID(),
    abort_signal: AbortSignal.timeout(timeoutMs + GRACE_MS),
    clickhouse_settings: {
      max_execution_time: timeoutMs / 1_000,
      cancel_http_readonly_queries_on_client_close: 1,
      output_format_json_quote_64bit_integers: 0,
      output_format_json_quote_denormals: 0,
      readonly: "2",
      ...(options.replicated && { select_sequential_consistency: "1" }),
    },
  });
  return checkRows(await result.json<unknown>(), statement.row);
}

function writeSettings({ replicated }: ServerOptions): ClickHouseSettings {
  return {
    input_format_skip_unknown_fields: 0,
    input_format_null_as_default: 0,
    input_format_json_read_objects_as_strings: 1,
    input_format_json_read_arrays_as_strings: 1,
    async_insert: 0,
    optimize_on_insert: 0,
    materialize_skip_indexes_on_insert: 0,
    ...(replicated && { insert_quorum: "auto", insert_quorum_parallel: 0 }),
  };
}

/** Values as the server reads them; lists as text, so that one of numbers may hold digits beyond a double's. */
function asText(sql: string, params: Params): Record<string, unknown> {
  const texts: Record<string, unknown> = {};
  for (const { name, type } of placeholders(sql)) {
    const value = params[name];
    if (value !== undefined) texts[name] = parameterText(type, value);
  }
  return texts;
}

async function translated<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toDatabaseError(error);
  }
}
