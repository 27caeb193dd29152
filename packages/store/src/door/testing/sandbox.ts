import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drainPending } from "chdb";
import type { Scopes } from "../../store.ts";
import { chdbConnections } from "../chdb-connections.ts";
import type { OpenConnection } from "../engine-connection.ts";

/** A small database in the shape of the real one: two workspaces that must never meet, `ours` and `rival`. */
export type Sandbox = {
  directory: string;
  open: OpenConnection;
  scopes: Scopes;
  /** Runs anything, as the writer would; gives the text of the answer in TSV. */
  admin(sql: string): Promise<string>;
  close(): Promise<void>;
};

const SCHEMA = [
  "CREATE DATABASE nghe_store",
  "CREATE DATABASE nghe",
  `CREATE TABLE nghe_store.mentions (workspace_uid LowCardinality(String), workspace LowCardinality(String), brand LowCardinality(String),
    mention_id String, published_at DateTime64(3, 'UTC'), source LowCardinality(String), url Nullable(String), text String,
    sentiment Nullable(Int8), topics Array(LowCardinality(String)), likes Nullable(UInt64)) ENGINE = MergeTree ORDER BY (workspace_uid, brand, published_at)`,
  "CREATE TABLE nghe_store.scope (token FixedString(64), workspace_uid LowCardinality(String)) ENGINE = MergeTree ORDER BY token",
  `CREATE VIEW nghe.mentions (workspace LowCardinality(String) COMMENT 'Slug of the workspace', brand LowCardinality(String), mention_id String,
    published_at DateTime64(3, 'UTC') COMMENT 'When it was said', source LowCardinality(String), url Nullable(String), text String, sentiment Nullable(Int8),
    topics Array(LowCardinality(String)), likes Nullable(UInt64)) AS
    SELECT workspace, brand, mention_id, published_at, source, url, text, sentiment, topics, likes FROM nghe_store.mentions
    WHERE workspace_uid IN (SELECT workspace_uid FROM nghe_store.scope WHERE token = toFixedString(getSetting('log_comment'), 64))`,
  `CREATE VIEW nghe.mentions_by_hour AS SELECT workspace, brand, toStartOfHour(published_at) AS bucket, count() AS mentions FROM nghe_store.mentions
    WHERE workspace_uid IN (SELECT workspace_uid FROM nghe_store.scope WHERE token = toFixedString(getSetting('log_comment'), 64))
    GROUP BY workspace, brand, bucket`,
  `INSERT INTO nghe_store.mentions SELECT concat('uid-', w), w, if(number % 3 = 0, 'pho-ha-noi', 'banh-mi-co-ba'), concat(w, '-', toString(number)),
    toDateTime64('2026-11-01 00:00:00', 3, 'UTC') + toIntervalMinute(number), ['facebook', 'tiktok', 'forum'][number % 3 + 1], NULL,
    concat(w, ' says: phở ngon quá ', toString(number)), [1, 0, -1, NULL][number % 4 + 1], ['service', 'price'], number
    FROM numbers(60) ARRAY JOIN ['ours', 'rival'] AS w`,
];

/** Opens a database of its own in a new folder. One per process at a time: close it before the next. */
export async function createSandbox(): Promise<Sandbox> {
  const directory = await mkdtemp(join(tmpdir(), "nghe-door-"));
  const open = chdbConnections(directory);
  const writer = open();
  const admin = async (sql: string) => new TextDecoder().decode((await writer.run(sql, "TSV")).bytes);
  for (const statement of SCHEMA) await admin(statement);
  return {
    directory,
    open,
    admin,
    scopes: {
      async grant(token, workspaceUids) {
        const rows = workspaceUids.map((uid) => `(unhex('${hex(token)}'), unhex('${hex(uid)}'))`);
        if (rows.length > 0) await admin(`INSERT INTO nghe_store.scope VALUES ${rows.join(", ")}`);
      },
      async revoke(token) {
        await admin(`DELETE FROM nghe_store.scope WHERE token = toFixedString(unhex('${hex(token)}'), 64)`);
      },
    },
    async close() {
      writer.close();
      await drainPending();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

function hex(text: string): string {
  return Buffer.from(text).toString("hex");
}
