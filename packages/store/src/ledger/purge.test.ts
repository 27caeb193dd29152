import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { createChdbDatabase } from "../chdb/chdb-database.ts";
import { migrate } from "../migrations/migrate.ts";
import { insertMentions } from "../testing/mention-fixture.ts";
import { purge } from "./purge.ts";

const database = await createChdbDatabase({ path: null });
beforeAll(() => migrate(database), 60_000);
afterAll(() => database.close());

async function brands(): Promise<string[]> {
  const rows = await database.query({
    sql: "SELECT brand FROM nghe_store.mentions FINAL ORDER BY brand",
    params: {},
    row: z.object({ brand: z.string() }),
    timeoutMs: undefined,
  });
  return rows.map(({ brand }) => brand);
}

test("a dead brand's rows go, its sister's stay, and doing it again is nothing", async () => {
  await insertMentions(database, [
    { brand: "dead", brandUid: "b-dead", id: "1" },
    { brand: "alive", brandUid: "b-alive", id: "1" },
  ]);
  await purge(database, ["b-dead"]);
  await purge(database, ["b-dead"]);
  expect(await brands()).toEqual(["alive"]);
});

test("nothing to purge touches nothing", async () => {
  const untouched = { ...database, execute: () => Promise.reject(new Error("touched")) };
  await expect(purge(untouched, [])).resolves.toBeUndefined();
});

test("rows that are still there afterwards are an error that names the table and may be tried again", async () => {
  const idle = { ...database, execute: () => Promise.resolve() };
  await expect(purge(idle, ["b-alive"])).rejects.toMatchObject({
    code: "purge-incomplete",
    retriable: true,
    message: expect.stringContaining("mentions"),
  });
  expect(await brands()).toEqual(["alive"]);
});

test("a uid is a value, never a part of the statement", async () => {
  await purge(database, ["x') OR 1=1 --", "{uids:String}"]);
  expect(await brands()).toEqual(["alive"]);
});
