import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drainPending } from "chdb";
import { createChdbDatabase } from "../../chdb/index.ts";
import { createStore } from "../../create-store.ts";
import type { Answers, Scopes } from "../../store.ts";
import { chdbConnections } from "../chdb-connections.ts";
import type { OpenConnection } from "../engine-connection.ts";

/** The real schema with a few mentions of two workspaces that must never meet, `ours` and `rival`. */
export type Sandbox = {
  directory: string;
  open: OpenConnection;
  scopes: Scopes;
  answers: Answers;
  /** Runs anything, as the writer would; gives the text of the answer in TSV. */
  admin(sql: string): Promise<string>;
  close(): Promise<void>;
};

/** Sixty mentions of each workspace, one a minute from 2026-11-01 on, of two brands in three sources. */
const MENTIONS = `INSERT INTO nghe_store.mentions
  (workspace_uid, workspace, brand, brand_uid, published_at, source, id, version, seen_at, stored_at, updated_at,
   local_date, kind, via, origin, counted, text, sentiment, topics, likes, lang)
  SELECT concat('uid-', w), w, if(number % 3 = 0, 'pho-ha-noi', 'banh-mi-co-ba') AS b, concat('uid-', b),
    toDateTime64('2026-11-01 00:00:00', 3, 'UTC') + toIntervalMinute(number) AS at,
    ['facebook', 'tiktok', 'forum'][number % 3 + 1], concat(w, '-', toString(number)), 2, at, at, at,
    toDate(at), 'post', 'text', 'earned', true, concat(w, ' says: phở ngon quá ', toString(number)),
    [1, 0, -1, NULL][number % 4 + 1], ['service', 'price'], number, 'vi'
  FROM numbers(60) ARRAY JOIN ['ours', 'rival'] AS w`;

/** Opens a database of its own in a new folder. One per process at a time: close it before the next. */
export async function createSandbox(): Promise<Sandbox> {
  const directory = await mkdtemp(join(tmpdir(), "nghe-door-"));
  const store = createStore({ database: await createChdbDatabase({ path: directory }), epoch: 0 });
  await store.migrate();
  const open = chdbConnections(directory);
  const writer = open();
  const admin = async (sql: string) => new TextDecoder().decode((await writer.run(sql, "TSV")).bytes);
  await admin(MENTIONS);
  return {
    directory,
    open,
    admin,
    scopes: store.scopes,
    answers: store.answers,
    async close() {
      writer.close();
      await store.close();
      await drainPending();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
