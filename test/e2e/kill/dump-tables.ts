import { systemClock } from "@nghe/runtime";
import { createStore, type Database } from "@nghe/store";
import { liveMentions, storedPosts } from "@nghe/store/testing";
import type { Dump } from "./dump.ts";

/** What lies in the tables of a source, without moments of storing and places in the log, and what the reconciler finds. */
export async function dumpTables(database: Database, source: string): Promise<Dump> {
  const { reconciler } = createStore({ database, epoch: 0, clock: systemClock });
  const mentions = (await liveMentions(database, source)).map(({ version, storedAt, updatedAt, ...row }) => row);
  const posts = (await storedPosts(database, source)).map(({ version, state, ...row }) => row);
  return { mentions: linesOf(mentions), posts: linesOf(posts), strays: linesOf(await reconciler.findStrays(0)) };
}

function linesOf(rows: readonly object[]): string[] {
  return rows.map((row) => JSON.stringify(row, (_name, value) => (typeof value === "bigint" ? `${value}` : value)));
}
