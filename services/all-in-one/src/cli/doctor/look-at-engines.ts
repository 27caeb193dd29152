import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { messageOf, systemClock } from "@nghe/runtime";
import { type Finding, ill, well } from "./finding.ts";

/** Loads the two native parts and writes with each into a directory that is removed again. */
export async function lookAtEngines(): Promise<Finding[]> {
  return [await look("tables (chDB)", tryTables), await look("log (lmdb)", tryLog)];
}

async function look(name: string, attempt: (path: string) => Promise<void>): Promise<Finding> {
  const path = await mkdtemp(join(tmpdir(), "nghe-doctor-"));
  try {
    await attempt(path);
    return well(name, "loads and writes");
  } catch (error) {
    const todo = "delete node_modules and start again: the download may be broken, or made for another platform";
    return ill(name, messageOf(error).slice(0, 300), todo);
  } finally {
    await rm(path, { recursive: true, force: true });
  }
}

/** Imported here, so that what does not load is a finding, and not the end of the command. */
async function tryTables(path: string): Promise<void> {
  const { createChdbDatabase } = await import("@nghe/store/chdb");
  const { createStore } = await import("@nghe/store");
  const store = createStore({ database: await createChdbDatabase({ path }), epoch: 0 });
  try {
    await store.ping();
  } finally {
    await store.close();
  }
}

async function tryLog(path: string): Promise<void> {
  const { createLmdbBus } = await import("@nghe/bus/lmdb");
  const bus = await createLmdbBus({ path, clock: systemClock });
  try {
    await bus.ensureTopics([{ name: "doctor", partitions: 1, retentionMs: null }]);
    await bus.produce([{ topic: "doctor", key: "k", value: null, headers: {} }]);
  } finally {
    await bus.close();
  }
}
