import { randomBytes } from "node:crypto";
import type { Registry } from "@nghe/registry";
import type { Clock, Component, Logger, Metrics } from "@nghe/runtime";
import type { Store } from "@nghe/store";
import { createDoorEngine } from "@nghe/store/door";
import { serverConnections } from "@nghe/store/door/server";
import { createAuthenticator } from "../auth/authenticator.ts";
import { createSqlDoor, SQL_DOOR_LIMITS } from "./sql-door.ts";

export type ServerDoorDeps = {
  store: Pick<Store, "scopes">;
  registry: Registry;
  pepper: string;
  adminKey: string;
  clickhouse: { url: string; user: string; password: string };
  host: string;
  port: number;
  clock: Clock;
  logger: Logger;
  metrics: Metrics;
};

const READERS_MOST = 16;
const PER_KEY = { running: 2, waiting: 20 };

/** The SQL door in front of a ClickHouse server: the same gate and the same scopes as over chDB in the process. */
export function createServerDoor(deps: ServerDoorDeps): Component {
  const { host, port, clock } = deps;
  // The parser has a way of its own beside the readers.
  const connections = serverConnections({ ...deps.clickhouse, connections: READERS_MOST + 1 });
  const engine = createDoorEngine({
    open: connections.open,
    scopes: deps.store.scopes,
    clock,
    randomToken: () => randomBytes(32).toString("hex"),
    mostReaders: READERS_MOST,
  });
  const config = { host, port, limits: SQL_DOOR_LIMITS, perKey: PER_KEY };
  const door = createSqlDoor({ ...deps, engine, authenticator: createAuthenticator(deps), config });
  return {
    ...door,
    async stop() {
      await door.stop();
      await connections.close();
    },
  };
}
