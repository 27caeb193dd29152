import { randomBytes } from "node:crypto";
import type { Registry, RegistryEvent, RegistryView } from "@nghe/registry";
import { type CapturingLogger, createCapturingLogger, createNoMetrics, systemClock } from "@nghe/runtime";
import { createDoorEngine, type DoorEngine } from "@nghe/store/door";
import { createSandbox, type Sandbox } from "@nghe/store/door/testing";
import type { Authenticator, Identity } from "../../auth/identity.ts";
import { createSqlDoor, SQL_DOOR_LIMITS, type SqlDoor, type SqlDoorConfig } from "../sql-door.ts";

/** Keys that the door of a test knows: of `ours`, of `rival` and of the installation. */
export const KEYS = { ours: "key-of-ours", rival: "key-of-rival", everyone: "key-of-everyone" } as const;

const IDENTITIES: Readonly<Record<string, Identity>> = {
  [KEYS.ours]: { keyUid: "k1", workspaceUid: "uid-ours", scopes: ["read"] },
  [KEYS.rival]: { keyUid: "k2", workspaceUid: "uid-rival", scopes: ["read"] },
  [KEYS.everyone]: { keyUid: "k3", workspaceUid: null, scopes: ["admin"] },
};

export type OpenedDoor = {
  door: SqlDoor;
  engine: DoorEngine;
  sandbox: Sandbox;
  logger: CapturingLogger;
  /** How long ago the registry was current, ms; set it to see keys refused. */
  registry: { staleness: number; tell(event: RegistryEvent): void };
  close(): Promise<void>;
};

/** A door over a small database, with keys that need no registry. */
export async function openDoor(config: Partial<SqlDoorConfig> = {}): Promise<OpenedDoor> {
  const sandbox = await createSandbox();
  const logger = createCapturingLogger();
  const { fake, registry } = fakeRegistry();
  const engine = createDoorEngine({
    open: sandbox.open,
    scopes: sandbox.scopes,
    clock: systemClock,
    randomToken: () => randomBytes(32).toString("hex"),
    mostReaders: 4,
  });
  const authenticator: Authenticator = { authenticate: (key) => IDENTITIES[key] };
  const door = createSqlDoor({
    engine,
    authenticator,
    registry: fake,
    clock: systemClock,
    logger,
    metrics: createNoMetrics(),
    config: { host: "127.0.0.1", port: 0, limits: SQL_DOOR_LIMITS, perKey: { running: 2, waiting: 4 }, ...config },
  });
  await door.start(new AbortController().signal);
  return {
    door,
    engine,
    sandbox,
    logger,
    registry,
    async close() {
      await door.stop();
      await sandbox.close();
    },
  };
}

function fakeRegistry() {
  const listeners = new Set<(event: RegistryEvent, view: RegistryView) => void>();
  const view = {
    workspaces: () => ["uid-ours", "uid-rival"].map((uid) => ({ entity: { uid } })),
  } as unknown as RegistryView;
  const registry = {
    staleness: 0,
    tell(event: RegistryEvent) {
      for (const listener of listeners) listener(event, view);
    },
  };
  const fake: Pick<Registry, "view" | "subscribe" | "staleness"> = {
    view: () => view,
    staleness: () => registry.staleness,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return { fake, registry };
}
