import { DiskFull, watchProgress } from "@nghe/bus";
import { createLmdbBus, type LmdbBus } from "@nghe/bus/lmdb";
import { GROUPS, TOPIC_PLANS, TOPICS } from "@nghe/contracts";
import { createIntake, type Intake } from "@nghe/intake";
import { createLogRegistry, type Registry } from "@nghe/registry";
import type { Clock, Component, Health, Logger, Metrics } from "@nghe/runtime";
import { createStore, type Store } from "@nghe/store";
import { createChdbDatabase } from "@nghe/store/chdb";
import type { InstallationConfig } from "../config.ts";
import { type DataDirectory, openDataDirectory } from "./data-directory.ts";

export type InstallationDeps = { clock: Clock; logger: Logger; metrics: Metrics };

export type OpeningDeps = InstallationDeps & {
  /** Called between the steps of a write by name; nothing in production. */
  crashAt: (label: string) => void;
};

/** One process's log and tables over a data directory, opened and locked; what every embedded command stands on. */
export type Installation = {
  directory: DataDirectory;
  bus: LmdbBus;
  store: Store;
  registry: Registry & Component;
  intake: Intake;
  /** Watches whether the parts that read the log get on. */
  progress: Component;
  /** Closes what was opened, in reverse. */
  foundation: Component;
};

/** The log of an embedded installation begins with its directory, and so does its epoch. */
const EPOCH = 0;
const READERS = 3;
/** Who turns messages into rows: what they have not read stays, also while a command works on the directory alone. */
const READERS_OF_LOG = [
  { group: GROUPS.enrich, topic: TOPICS.posts },
  { group: GROUPS.sink, topic: TOPICS.mentions },
  { group: GROUPS.deadLetters, topic: TOPICS.deadLetters },
];
const PROVE_EVERY_MS = 10_000;
const WRITE_TIMEOUT_MS = 30_000;

/** Opens the data directory of `config`: the lock first, then log and tables; their schema is brought up to date. */
export async function openInstallation(config: InstallationConfig, deps: OpeningDeps): Promise<Installation> {
  const { clock, logger, metrics, crashAt } = deps;
  const directory = await openDataDirectory(config.dataDir, config.adminKey);
  const opened: { close(): Promise<void> }[] = [{ close: () => directory.release() }];
  try {
    const reserveBytes = config.diskReserveBytes;
    const log = await createLmdbBus({ path: directory.log, clock, logger, reserveBytes, readers: READERS_OF_LOG });
    opened.push(log);
    const { bus, watch } = watchProgress(log, { groups: Object.values(GROUPS), clock, logger, metrics });
    await bus.ensureTopics(TOPIC_PLANS);
    const database = await createChdbDatabase({ path: directory.tables, readers: READERS });
    const store = createStore({ database, epoch: EPOCH, clock, crashAt });
    opened.push(store);
    await store.migrate();
    return {
      directory,
      bus,
      store,
      registry: createLogRegistry({
        bus,
        clock,
        logger,
        proveEveryMs: PROVE_EVERY_MS,
        writeTimeoutMs: WRITE_TIMEOUT_MS,
      }),
      intake: createIntake({ bus, clock, metrics }),
      progress: watch,
      foundation: foundationOf(bus, config.diskReserveBytes, opened),
    };
  } catch (error) {
    await closeAll(opened);
    throw error;
  }
}

function foundationOf(bus: LmdbBus, reserveBytes: number, opened: readonly { close(): Promise<void> }[]): Component {
  return {
    name: "log and tables",
    failed: bus.failed,
    start: async () => undefined,
    stop: () => closeAll(opened),
    health: () => healthOf(bus.usage(), reserveBytes),
  };
}

/** Ill where new posts are refused: the log full, or its disk. */
function healthOf({ usedBytes, limitBytes, freeBytes }: ReturnType<LmdbBus["usage"]>, reserveBytes: number): Health {
  const share = Math.round((100 * usedBytes) / limitBytes);
  const filled = `the log fills ${share} % of its ${Math.round(limitBytes / 2 ** 30)} GiB`;
  if (freeBytes === undefined || freeBytes >= reserveBytes) return { ok: share < 90, detail: filled };
  const full = new DiskFull(freeBytes, reserveBytes);
  return { ok: false, detail: `${full.message}; no new posts are taken` };
}

async function closeAll(opened: readonly { close(): Promise<void> }[]): Promise<void> {
  for (const one of [...opened].reverse()) await one.close();
}
