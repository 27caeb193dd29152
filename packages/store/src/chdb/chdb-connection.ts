import {
  type ClickHouseClient,
  type ClickHouseClientConfigOptions,
  ClickHouseLogLevel,
  createClient,
} from "@clickhouse/client";
import { type ChdbConnection, createChdbConnection } from "chdb/connection";

type PluggedConnection = NonNullable<ClickHouseClientConfigOptions["connection"]>;

/** One connection to the engine in this process: it does one thing at a time, and its settings stay on it. */
export type EngineConnection = { client: ClickHouseClient; engine: ChdbConnection; timeoutMs: number };

export function openConnection(path: string, timeoutMs: number): EngineConnection {
  const engine = createChdbConnection({ path });
  // The same contract from two packages: they differ in one private field of a class neither side makes here.
  const connection = engine as unknown as PluggedConnection;
  return { client: createClient({ connection, log: { level: ClickHouseLogLevel.OFF } }), engine, timeoutMs };
}

/**
 * Settings are set once: given with a call, they would stay for the next one. Values are ours, never from outside.
 */
export async function setOnce(connection: EngineConnection, settings: Record<string, number>): Promise<void> {
  for (const [name, value] of Object.entries(settings)) {
    await connection.client.command({ query: `SET ${name} = ${value}` });
  }
}

/** Bounds the next queries of a connection in time; a change costs one statement, the same bound none. */
export async function boundTime(connection: EngineConnection, timeoutMs: number): Promise<void> {
  if (connection.timeoutMs === timeoutMs) return;
  await setOnce(connection, { max_execution_time: timeoutMs / 1_000 });
  connection.timeoutMs = timeoutMs;
}
