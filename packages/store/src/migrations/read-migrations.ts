import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { splitStatements } from "./split-statements.ts";

export type Migration = { number: number; name: string; checksum: string; statements: readonly string[] };

/** Where the product's own migrations are, from the source as from the built package. */
export const MIGRATIONS_URL = new URL("../../migrations/", import.meta.url);

/** The migrations of a folder, `0001_name.sql` and on, in order. Throws where a number is missing or used twice. */
export async function readMigrations(folder: URL): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name)).sort();
  const migrations = await Promise.all(names.map((name) => readMigration(folder, name)));
  migrations.forEach((migration, index) => {
    if (migration.number !== index + 1) throw new Error(`Migration ${migration.name} should be number ${index + 1}`);
  });
  return migrations;
}

async function readMigration(folder: URL, name: string): Promise<Migration> {
  const sql = await readFile(new URL(name, folder), "utf8");
  return {
    number: Number(name.slice(0, 4)),
    name: name.replace(/\.sql$/, ""),
    checksum: createHash("sha256").update(sql).digest("hex"),
    statements: splitStatements(sql),
  };
}
