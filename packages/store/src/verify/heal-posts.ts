import { createHash } from "node:crypto";
import { postKey } from "@nghe/contracts";
import type { Database } from "../database.ts";
import { insertByMonth } from "../write-path/insert-by-month.ts";
import { createLocalDates } from "../write-path/local-date.ts";
import { mentionRows } from "../write-path/mention-rows.ts";
import { postHash } from "../write-path/post-hash.ts";
import { POST_COLUMNS, POSTS, postRow } from "../write-path/post-rows.ts";
import type { PostState } from "../write-path/state.ts";
import { encodeState } from "../write-path/state-codec.ts";
import type { Judged } from "./judge-part.ts";

const PAGE = 2_000;

/**
 * Writes posts as they should be, at their own versions: the state first, so that from then on it can be told what
 * the rows must be, then all of `ever`. Rows that a write cannot replace are removed before. Safe to do again.
 */
export async function healPosts(database: Database, judged: readonly Judged[]): Promise<void> {
  for (let from = 0; from < judged.length; from += PAGE) await healPage(database, judged.slice(from, from + PAGE));
}

async function healPage(database: Database, page: readonly Judged[]): Promise<void> {
  const localDate = createLocalDates();
  const states = page.map(({ truth }) => truth);
  await database.insert(POSTS, POST_COLUMNS, states.map(postRow));
  await removeOtherStates(
    database,
    page.filter(isInTheWay).map(({ truth }) => truth),
  );
  await removeRows(database, page.filter(hasRowsInTheWay));
  await insertByMonth(
    database,
    states.flatMap((state) => mentionRows(state, localDate)),
  );
}

/** A stored row of the same version or a higher one would go on hiding what is written. */
function isInTheWay({ post: { stored }, truth, differences }: Judged): boolean {
  const isWrong = differences.some(({ kind }) => kind === "wrong-state" || kind === "not-erased");
  return isWrong && stored !== undefined && stored.version >= truth.version;
}

/** Rows above the version that is written hide it: a deletion too, which no look at live rows shows. */
function hasRowsInTheWay({ post: { stored }, truth, differences }: Judged): boolean {
  return differences.some(({ kind }) => kind.endsWith("-row")) || (stored?.version ?? 0n) > truth.version;
}

async function removeOtherStates(database: Database, states: readonly PostState[]): Promise<void> {
  if (states.length === 0) return;
  await database.execute(
    `ALTER TABLE nghe_store.posts DELETE
WHERE h IN {hashes:Array(UInt64)} AND concat(source, ':', id) IN {keys:Array(String)}
  AND lower(hex(MD5(state))) NOT IN {states:Array(String)}
SETTINGS mutations_sync = 2`,
    {
      hashes: states.map(({ source, id }) => postHash(source, id)),
      keys: states.map(({ source, id }) => postKey(source, id)),
      states: states.map((state) => createHash("md5").update(encodeState(state)).digest("hex")),
    },
  );
}

async function removeRows(database: Database, judged: readonly Judged[]): Promise<void> {
  if (judged.length === 0) return;
  await database.execute(
    `ALTER TABLE nghe_store.mentions DELETE WHERE concat(source, ':', id) IN {keys:Array(String)}
SETTINGS mutations_sync = 2`,
    { keys: judged.map(({ post: { source, id } }) => postKey(source, id)) },
  );
}
