import { buffer } from "node:stream/consumers";
import { type ClickHouseClient, ClickHouseError, ClickHouseLogLevel, createClient } from "@clickhouse/client";
import type { EngineResult, OpenConnection, Setup } from "./engine-connection.ts";
import { EngineError, toEngineError } from "./engine-error.ts";

export type DoorServer = { url: string; user: string; password: string; connections: number };

/** Ways to open readers on a server; `close` gives back the sockets they share. */
export type ServerConnections = { open: OpenConnection; close(): Promise<void> };

const REQUEST_TIMEOUT_MS = 120_000;
const IDLE_SOCKET_MS = 2_500;

/**
 * Connections to a ClickHouse server. A server keeps nothing between requests: every request brings all settings of
 * its connection, so that none can be lost on the way to another node, or with a session that ended.
 */
export function serverConnections({ url, user, password, connections }: DoorServer): ServerConnections {
  const client = createClient({
    url,
    username: user,
    password,
    database: "nghe",
    max_open_connections: connections,
    request_timeout: REQUEST_TIMEOUT_MS,
    keep_alive: { enabled: true, idle_socket_ttl: IDLE_SOCKET_MS, eagerly_destroy_stale_sockets: true },
    application: "nghe-sql-door",
    // Every error is thrown and told by whoever asked.
    log: { level: ClickHouseLogLevel.OFF },
  });
  return {
    open() {
      let settings: undefined | Setup;
      return {
        async setUp(setup) {
          settings = setup;
        },
        async run(sql, format) {
          if (settings === undefined) throw new TypeError("a connection without its settings would read everything");
          return run(client, sql, format, settings);
        },
        close: () => undefined,
      };
    },
    close: () => client.close(),
  };
}

async function run(client: ClickHouseClient, query: string, format: string, setup: Setup): Promise<EngineResult> {
  const started = performance.now();
  try {
    // Held back until it is whole: an error then comes as one, and never inside of an answer.
    const settings = Object.fromEntries([...setup, ["default_format", format], ["wait_end_of_query", 1]]);
    const { stream, summary } = await client.exec({ query, clickhouse_settings: settings });
    const bytes = await buffer(stream);
    return { bytes, rows: Number(summary?.result_rows ?? 0), elapsedMs: performance.now() - started };
  } catch (error) {
    throw inTheEnginesWords(error);
  }
}

const NETWORK_ERROR = 210;

function inTheEnginesWords(error: unknown): EngineError {
  if (!(error instanceof ClickHouseError)) {
    return new EngineError(
      NETWORK_ERROR,
      "NETWORK_ERROR",
      "The database does not answer: try again in a moment",
      error,
    );
  }
  const { detail } = toEngineError(error);
  return new EngineError(Number(error.code), error.type ?? "", detail, error);
}
