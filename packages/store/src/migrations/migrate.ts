import { z } from "zod";
import type { Database } from "../database.ts";
import { DatabaseError } from "../database-error.ts";
import { MIGRATIONS_URL, type Migration, readMigrations } from "./read-migrations.ts";
import { SchemaMismatch } from "./schema-mismatch.ts";

const TABLE_EXISTS = 57;
const Applied = z.object({ number: z.int(), name: z.string(), checksum: z.string() });
type Applied = z.infer<typeof Applied>;

/**
 * Brings the schema to this version of the code. Every statement may be run again, so several processes may do it
 * at once, and one that was cut off is taken up where it stopped. Throws `SchemaMismatch` where an applied migration
 * was edited since, or where the database is newer than the code.
 */
export async function migrate(database: Database, folder: URL = MIGRATIONS_URL): Promise<void> {
  const migrations = await readMigrations(folder);
  for (const statement of BOOKKEEPING) await database.execute(statement, {});
  const applied = await readApplied(database);
  refuseMismatch(migrations, applied);
  for (const migration of migrations) {
    if (!applied.has(migration.number)) await apply(database, migration);
  }
}

const BOOKKEEPING = [
  "CREATE DATABASE IF NOT EXISTS nghe_store",
  `CREATE TABLE IF NOT EXISTS nghe_store.schema_migrations
  (
    number UInt32,
    name String,
    checksum FixedString(64) COMMENT 'SHA-256 of the file that was applied',
    applied_at DateTime DEFAULT now()
  )
  ENGINE = ReplacingMergeTree(applied_at)
  ORDER BY (number, checksum)`,
];

async function readApplied(database: Database): Promise<Map<number, Applied>> {
  const rows = await database.query({
    sql: "SELECT number, name, checksum FROM nghe_store.schema_migrations FINAL ORDER BY number, applied_at",
    params: {},
    row: Applied,
    timeoutMs: undefined,
  });
  return new Map(rows.map((row) => [row.number, row]));
}

function refuseMismatch(migrations: readonly Migration[], applied: ReadonlyMap<number, Applied>): void {
  for (const { number, name, checksum } of applied.values()) {
    const ours = migrations[number - 1];
    if (ours === undefined) throw new SchemaMismatch("newer", name);
    if (ours.checksum !== checksum) throw new SchemaMismatch("changed", name);
  }
}

async function apply(database: Database, migration: Migration): Promise<void> {
  for (const statement of migration.statements) await runAgain(database, statement);
  await database.insert(
    "nghe_store.schema_migrations",
    ["number", "name", "checksum"],
    [[migration.number, migration.name, migration.checksum]],
  );
}

/** A table that another process, or a run that was cut off, has already made is what the statement asked for. */
async function runAgain(database: Database, statement: string): Promise<void> {
  try {
    await database.execute(statement, {});
  } catch (error) {
    if (!(error instanceof DatabaseError && error.clickhouseCode === TABLE_EXISTS)) throw error;
  }
}
