import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { FORMULAS } from "@nghe/stats";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createChdbDatabase } from "../chdb/chdb-database.ts";
import { createStore } from "../create-store.ts";
import { ACME_TOKEN, fillSampleWorld } from "../testing/sample-world.ts";
import { createViewReader } from "../testing/view-reader.ts";
import { describeViews } from "./view-table.ts";

const SQL_DOCS = fileURLToPath(new URL("../../../../docs/sql.md", import.meta.url));
const METRICS_DOCS = new URL("../../../../docs/metrics.md", import.meta.url);
const written = await readFile(SQL_DOCS, "utf8");
const questions = [...written.matchAll(/^### (\d+\. .+)\n\n```sql\n([\s\S]+?)```/gm)].map(
  ([, title, sql]): [string, string] => [title ?? "", sql ?? ""],
);

const database = await createChdbDatabase({ path: null });
const store = createStore({ database, epoch: 1 });
const asAcme = createViewReader(database, ACME_TOKEN);

beforeAll(async () => {
  await store.migrate();
  await fillSampleWorld(store, database);
}, 60_000);
afterAll(() => store.close());

test("docs/sql.md describes the views as the schema's comments do", async () => {
  const views = await describeViews(database);
  const renewed = written.replace(
    /(<!-- views:[^\n]*-->\n)[\s\S]*(<!-- \/views -->)/,
    (_all, head: string, tail: string) => `${head}\n${views}\n${tail}`,
  );
  await expect(renewed).toMatchFileSnapshot(SQL_DOCS);
});

test("there are twenty questions", () => {
  expect(questions.map(([title]) => Number.parseInt(title, 10))).toEqual(
    Array.from({ length: 20 }, (_, index) => index + 1),
  );
});

describe.each(questions)("%s", (_title, sql) => {
  test("runs over the views and finds something", async () => {
    expect((await asAcme(sql)).length).toBeGreaterThan(0);
  });

  test("finds nothing without a token", async () => {
    expect(await createViewReader(database, null)(sql)).toEqual([]);
  });
});

test("docs/metrics.md prints every formula as the answers do", async () => {
  const text = await readFile(METRICS_DOCS, "utf8");
  for (const { name, version, text: formula } of Object.values(FORMULAS)) {
    expect(text).toContain(`| ${name} | ${version} | ${formula} |`);
  }
});

test("the newest version of the schema is in the changelog", async () => {
  const [row] = await asAcme("SELECT max(version) AS version FROM nghe.schema_version");
  expect(written).toMatch(new RegExp(`^\\| ${String(row?.["version"])} \\|`, "m"));
});
