import { join } from "node:path";
import { type Database, open, type RootDatabase } from "lmdb";
import { inMib, LogBroken } from "../failures.ts";
import { freeOn } from "./disk-room.ts";
import { keptFile } from "./kept-file.ts";

/** The tables of the log; batches are packed with LZ4 (posts take a fifth of their size). `state` holds topics, floors, group offsets and the bytes in use, by array keys. */
export type Environment = {
  batches: Database<Buffer, Buffer>;
  times: Database<Buffer, Buffer>;
  state: Database<unknown, StateKey>;
  /**
   * Runs `fill` as one transaction; resolves once it is on disk, in the file that has the log's name. Throws
   * `LogBroken`: what is on disk is unknown.
   */
  write(fill: (transaction: Transaction) => void): Promise<void>;
  close(): Promise<void>;
};

export type StateKey = (string | number)[];

/** What a transaction may do. */
export type Transaction = {
  putBatch(key: Buffer, value: Buffer): void;
  putTime(key: Buffer, value: Buffer): void;
  removeBatch(key: Buffer): void;
  removeTime(key: Buffer): void;
  putState(key: StateKey, value: unknown): void;
};

type Tables = Pick<Environment, "batches" | "times" | "state">;

/**
 * Opens the environment in the directory `path`. The map grows by itself, so the limit on bytes is kept by the
 * writer. Commits wait for the disk inside the transaction (`overlappingSync: false`), so that an error of the disk
 * is an error of the commit.
 */
export function openEnvironment(path: string, mapSizeBytes: number): Environment {
  const root = open({ path, mapSize: mapSizeBytes, maxDbs: 4, overlappingSync: false, noMemInit: false });
  const tables: Tables = {
    batches: root.openDB<Buffer, Buffer>({
      name: "batches",
      keyEncoding: "binary",
      encoding: "binary",
      compression: true,
    }),
    times: root.openDB<Buffer, Buffer>({ name: "times", keyEncoding: "binary", encoding: "binary" }),
    state: root.openDB<unknown, StateKey>({ name: "state", encoding: "json" }),
  };
  const checkFile = keptFile(join(path, "data.mdb"));
  return {
    ...tables,
    async write(fill) {
      try {
        await commit(root, tables, fill);
        checkFile();
      } catch (error) {
        throw new LogBroken(await rootCause(error), roomOn(path));
      }
    },
    close: () => root.close(),
  };
}

async function commit(root: RootDatabase, tables: Tables, fill: (transaction: Transaction) => void): Promise<void> {
  const steps: Promise<boolean>[] = [];
  const transaction: Transaction = {
    putBatch: (key, value) => steps.push(tables.batches.put(key, value)),
    putTime: (key, value) => steps.push(tables.times.put(key, value)),
    removeBatch: (key) => steps.push(tables.batches.remove(key)),
    removeTime: (key) => steps.push(tables.times.remove(key)),
    putState: (key, value) => steps.push(tables.state.put(key, value)),
  };
  const committed = root.batch(() => fill(transaction));
  await Promise.all([committed, ...steps]);
  await root.flushed;
}

/** LMDB tells a full disk and a broken one by the same error. */
function roomOn(path: string): string {
  try {
    return `, ${inMib(freeOn(path))} free`;
  } catch {
    return "";
  }
}

/** LMDB's own error hides behind a second promise. */
async function rootCause(error: unknown): Promise<unknown> {
  if (!(error instanceof Error) || !("commitError" in error)) return error;
  try {
    return await error.commitError;
  } catch (cause) {
    return cause;
  }
}
