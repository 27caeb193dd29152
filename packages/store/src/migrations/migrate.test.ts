import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { createChdbDatabase } from "../chdb/chdb-database.ts";
import { migrate } from "./migrate.ts";
import { readMigrations } from "./read-migrations.ts";

const database = await createChdbDatabase({ path: null });
const folders: string[] = [];
afterAll(async () => {
  await database.close();
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
});

async function folderOf(files: Record<string, string>): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), "nghe-migrations-"));
  folders.push(folder);
  for (const [name, sql] of Object.entries(files)) await writeFile(join(folder, name), sql);
  return pathToFileURL(`${folder}/`);
}

async function tables(): Promise<string[]> {
  const rows = await database.query({
    sql: "SELECT name FROM system.tables WHERE database = 'nghe_store' ORDER BY name",
    params: {},
    row: z.object({ name: z.string() }),
    timeoutMs: undefined,
  });
  return rows.map(({ name }) => name);
}

const FIRST = "CREATE TABLE nghe_store.a (n UInt8) ENGINE = MergeTree ORDER BY n;\n";
const SECOND =
  "-- a comment; with a semicolon\nCREATE TABLE nghe_store.b\n(\n  n UInt8\n) ENGINE = MergeTree ORDER BY n;\n";

describe("migrate", () => {
  beforeEach(() => database.execute("DROP DATABASE IF EXISTS nghe_store", {}));

  it("applies what is new, in order, once", async () => {
    await migrate(database, await folderOf({ "0001_a.sql": FIRST }));
    expect(await tables()).toEqual(["a", "schema_migrations"]);
    const both = await folderOf({ "0001_a.sql": FIRST, "0002_b.sql": SECOND });
    await migrate(database, both);
    await migrate(database, both);
    expect(await tables()).toEqual(["a", "b", "schema_migrations"]);
  });

  it("takes up a migration that was cut off half way", async () => {
    await database.execute("CREATE DATABASE nghe_store", {});
    await database.execute("CREATE TABLE nghe_store.a (n UInt8) ENGINE = MergeTree ORDER BY n", {});
    await migrate(database, await folderOf({ "0001_both.sql": FIRST + SECOND }));
    expect(await tables()).toEqual(["a", "b", "schema_migrations"]);
  });

  it("is safe when several processes do it at once", async () => {
    const both = await folderOf({ "0001_a.sql": FIRST, "0002_b.sql": SECOND });
    await Promise.all([migrate(database, both), migrate(database, both), migrate(database, both)]);
    expect(await tables()).toEqual(["a", "b", "schema_migrations"]);
  });

  it("refuses a migration that was edited after it was applied", async () => {
    await migrate(database, await folderOf({ "0001_a.sql": FIRST }));
    const edited = await folderOf({ "0001_a.sql": `${FIRST}\n`, "0002_b.sql": SECOND });
    await expect(migrate(database, edited)).rejects.toMatchObject({ code: "schema-changed", retriable: false });
    expect(await tables()).not.toContain("b");
  });

  it("refuses a database that is newer than the code", async () => {
    await migrate(database, await folderOf({ "0001_a.sql": FIRST, "0002_b.sql": SECOND }));
    await expect(migrate(database, await folderOf({ "0001_a.sql": FIRST }))).rejects.toMatchObject({
      code: "schema-newer",
    });
  });

  it("stops at a statement that fails, and applies it once it is mended", async () => {
    const broken = await folderOf({ "0001_a.sql": FIRST, "0002_b.sql": "CREATE TABLE nghe_store.b (n Nonsense);\n" });
    await expect(migrate(database, broken)).rejects.toMatchObject({ code: "database-other" });
    await migrate(database, await folderOf({ "0001_a.sql": FIRST, "0002_b.sql": SECOND }));
    expect(await tables()).toContain("b");
  });

  it("says which number is missing", async () => {
    await expect(readMigrations(await folderOf({ "0002_b.sql": SECOND }))).rejects.toThrow("should be number 1");
  });

  it("brings up the product's own schema, twice over", async () => {
    await database.execute("DROP DATABASE IF EXISTS nghe", {});
    await migrate(database);
    await migrate(database);
    expect(await tables()).toEqual(expect.arrayContaining(["mentions", "posts", "receipts", "schema_migrations"]));
  });
});
