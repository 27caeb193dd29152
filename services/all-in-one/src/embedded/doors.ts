import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { type Api, createApi, createAuthenticator, DEFAULT_API_CONFIG } from "@nghe/api";
import { createSqlDoor, SQL_DOOR_LIMITS, type SqlDoor } from "@nghe/api/sql-door";
import type { Ingest } from "@nghe/ingest";
import { createLexiconModel } from "@nghe/nlp";
import { type Component, VERSION } from "@nghe/runtime";
import { createDoorEngine } from "@nghe/store/door";
import { chdbConnections } from "@nghe/store/door/chdb";
import type { InstallationConfig } from "../config.ts";
import type { Installation, InstallationDeps } from "./installation.ts";

const DASHBOARD = fileURLToPath(new URL("../../../dashboard/dist", import.meta.url));
const READERS_MOST = 8;
const PER_KEY = { running: 2, waiting: 20 };

/** REST, live and the page on one port. `others` are asked for their health by `/readyz`. */
export function apiOf(
  installation: Installation,
  config: InstallationConfig,
  deps: InstallationDeps,
  others: () => readonly Component[],
  ingest: Ingest,
): Api {
  const { bus, store, registry, intake, directory } = installation;
  return createApi({
    ...deps,
    bus,
    store,
    registry,
    intake,
    pepper: directory.secret,
    adminKey: directory.adminKey.value,
    config: { ...DEFAULT_API_CONFIG, host: config.host, port: config.port },
    model: createLexiconModel(),
    staticDir: DASHBOARD,
    version: VERSION,
    connectorStatus: (uid) => ingest.statuses().find(({ connector }) => connector.uid === uid)?.status,
    extraHealth: () => others().map((component) => ({ name: component.name, ...component.health() })),
  });
}

/** ClickHouse's own interface for analysts, over the same tables. */
export function sqlDoorOf(installation: Installation, config: InstallationConfig, deps: InstallationDeps): SqlDoor {
  const { store, registry, directory } = installation;
  const authenticator = createAuthenticator({ registry, pepper: directory.secret, adminKey: directory.adminKey.value });
  const engine = createDoorEngine({
    open: chdbConnections(directory.tables),
    scopes: store.scopes,
    clock: deps.clock,
    randomToken: () => randomBytes(32).toString("hex"),
    mostReaders: READERS_MOST,
  });
  return createSqlDoor({
    ...deps,
    engine,
    authenticator,
    registry,
    config: { host: config.host, port: config.sqlPort, limits: SQL_DOOR_LIMITS, perKey: PER_KEY },
  });
}
