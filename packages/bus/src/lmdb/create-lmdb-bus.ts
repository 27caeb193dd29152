import { join } from "node:path";
import { type Clock, createBreakage, type Logger } from "@nghe/runtime";
import type { Bus } from "../bus.ts";
import { BusClosed, LogFull } from "../failures.ts";
import { createOpenReaders } from "../open-readers.ts";
import { openCatalog } from "./catalog.ts";
import { createDiskRoom } from "./disk-room.ts";
import { openEnvironment } from "./environment.ts";
import { startFollower } from "./follower.ts";
import { createGroups } from "./groups.ts";
import { acquireLockFile } from "./lock-file.ts";
import { createLogReader } from "./log-reader.ts";
import { openOffsetTable } from "./offset-table.ts";
import { packAppends } from "./pack.ts";
import { readStretch } from "./read-stretch.ts";
import { createSweeper } from "./retention.ts";
import { createWatchers } from "./watchers.ts";
import { createWriter } from "./writer.ts";

export type LmdbBusOptions = {
  /** A directory of the bus alone. */
  path: string;
  clock: Clock;
  logger?: Logger | undefined;
  /** How many bytes of records the log may hold. Records are refused with `LogFull` from 90 % of it on. */
  mapSizeBytes?: number;
  /** How much of the disk new records leave free, bytes: they are refused with `DiskFull` from there on. */
  reserveBytes?: number;
  /** How much of the disk that `path` is on is free, bytes; the file system's own word unless given. */
  freeBytes?: ((path: string) => number) | undefined;
  /** How long a write waits for others to share its transaction, ms. */
  lingerMs?: number;
  /** How long `close` waits for a batch in flight before it gives it up, ms. */
  closeDeadlineMs?: number;
  maxRecordBytes?: number;
  /**
   * Groups that have to read a topic, also while none of their members is here: what they have not read is kept,
   * however old. A command that opens the log alone must not lose what the next start would have processed.
   */
  readers?: readonly { group: string; topic: string }[];
  /** How often batches past their topic's retention are looked for, ms. */
  sweepEveryMs?: number;
};

export type LmdbBus = Bus & {
  /** Rejects with `LogBroken` once the disk refused a write: the process must stop. */
  readonly failed: Promise<never>;
  /** How much of the log is filled, and what is free on its disk (undefined where that is not known), bytes. */
  usage(): { usedBytes: number; limitBytes: number; freeBytes: number | undefined };
  /** Deletes batches past their topic's retention that nobody has still to read; gives how many. */
  sweep(): Promise<number>;
};

const GIB = 1 << 30;
const MIB = 1 << 20;

/** The share of the log that new records may fill. The rest is kept for what consumers make of those already held. */
const INGEST_SHARE = 0.9;

/**
 * Opens the log in a directory. Throws `DirectoryInUse` where another process has it. What `produce` and a commit
 * acknowledge is on disk; readers see nothing that is not.
 */
export async function createLmdbBus(options: LmdbBusOptions): Promise<LmdbBus> {
  const settings = {
    mapSizeBytes: 8 * GIB,
    reserveBytes: 0,
    readers: [],
    lingerMs: 2,
    closeDeadlineMs: 10_000,
    maxRecordBytes: 8 * MIB,
    sweepEveryMs: 60_000,
    ...options,
  };
  const lock = await acquireLockFile(join(settings.path));
  try {
    return openBus({ ...settings, logger: settings.logger, freeBytes: settings.freeBytes }, () => lock.release());
  } catch (error) {
    await lock.release();
    throw error;
  }
}

type Settings = Required<LmdbBusOptions>;

function openBus(settings: Settings, release: () => Promise<void>): LmdbBus {
  const { clock, logger, mapSizeBytes, maxRecordBytes } = settings;
  const environment = openEnvironment(join(settings.path, "log"), mapSizeBytes);
  const catalog = openCatalog(environment);
  const reader = createLogReader(environment);
  const table = openOffsetTable(environment);
  const watchers = createWatchers();
  const breakage = createBreakage();
  const readers = createOpenReaders();
  const writer = createWriter({
    environment,
    clock,
    limitBytes: mapSizeBytes,
    lingerMs: settings.lingerMs,
    onOffset: table.apply,
    onAppended: watchers.grown,
    onBroken(error) {
      breakage.fail(error);
      readers.break(error);
    },
  });
  const room = createDiskRoom(settings);
  const groups = createGroups({ ...settings, catalog, table, writer, reader, watchers });
  const { unreadFrom } = groups;
  const everyMs = settings.sweepEveryMs;
  const sweeper = createSweeper({ environment, catalog, writer, unreadFrom, clock, logger, everyMs });

  return {
    ensureTopics: catalog.ensure,
    async produce(records) {
      room.check();
      const appends = packAppends(catalog, records, maxRecordBytes);
      try {
        return await writer.submit({
          appends,
          offsets: [],
          removals: [],
          fillTo: INGEST_SHARE,
          admit: () => undefined,
        });
      } catch (error) {
        if (error instanceof LogFull) sweeper.hint();
        throw error;
      }
    },
    consume: async (consume, handler) => readers.keep(await groups.consume(consume, handler)),
    async follow(follow, handler) {
      if (readers.closed()) throw new BusClosed("the log");
      const { streams } = catalog.topic(follow.topic);
      const watch = (onGrown: () => void) => watchers.watch([follow.topic], onGrown);
      return readers.keep(startFollower({ reader, streams, watch }, follow, handler));
    },
    read: (topic, partition, from, to) => readStretch(reader, catalog.stream(topic, partition), from, to),
    bounds: async (topic) => catalog.topic(topic).streams.map(({ start, end }) => ({ start, end })),
    offsetsAt: async (topic, timestamp) =>
      catalog.topic(topic).streams.map((stream) => reader.offsetAt(stream, timestamp)),
    committed: groups.committed,
    moveGroup: groups.moveGroup,
    failed: breakage.failed,
    usage: () => ({ usedBytes: writer.usedBytes(), limitBytes: mapSizeBytes, freeBytes: room.free() }),
    sweep: sweeper.sweep,
    async close() {
      sweeper.stop();
      await readers.close();
      await writer.close();
      await environment.close();
      await release();
    },
  };
}
