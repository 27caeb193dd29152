import { afterAll, beforeAll, expect, test } from "vitest";
import { createChdbDatabase } from "../chdb/chdb-database.ts";
import { createStore } from "../create-store.ts";
import { insertMentions } from "../testing/mention-fixture.ts";
import { ACME_TOKEN } from "../testing/sample-world.ts";
import { createViewReader } from "../testing/view-reader.ts";

const DAY = 86_400_000;
const NOW = Date.now();
const database = await createChdbDatabase({ path: null });
const store = createStore({ database, epoch: 1 });
const read = createViewReader(database, ACME_TOKEN);

beforeAll(async () => {
  await store.migrate();
  await store.scopes.grant(ACME_TOKEN, ["w-acme"]);
}, 60_000);
afterAll(() => store.close());

type Copied = { op: string; seq: number; mention_id: string };

/** What an incremental copy holds after it read everything above `seq`. */
async function copy(held: ReadonlySet<string>, seq: number): Promise<{ held: Set<string>; seq: number }> {
  const rows = (await read(`SELECT * FROM nghe.mention_changes WHERE seq > ${seq - 600_000} ORDER BY seq`)) as Copied[];
  const next = new Set(held);
  for (const { op, mention_id } of rows) {
    if (op === "upsert") next.add(mention_id);
    else next.delete(mention_id);
  }
  return { held: next, seq: Math.max(seq, ...rows.map((row) => row.seq)) };
}

async function live(): Promise<Set<string>> {
  const rows = await read("SELECT mention_id FROM nghe.mentions");
  return new Set(rows.map(({ mention_id }) => String(mention_id)));
}

test("a copy that follows the changes holds what the mentions hold", async () => {
  await insertMentions(database, [
    { id: "1", version: 2, updatedAt: NOW - 5 * DAY },
    { id: "2", version: 4, updatedAt: NOW - 4 * DAY },
    { id: "3", version: 6, updatedAt: NOW - 400 * DAY },
  ]);
  let state = await copy(new Set(), 0);
  expect(state.held.size).toBe(3);
  expect(state.held).toEqual(await live());
  await insertMentions(database, [
    { id: "1", version: 8, updatedAt: NOW - 2 * DAY, deleted: true },
    { id: "2", version: 10, updatedAt: NOW - 2 * DAY, sentiment: 1 },
    { id: "4", version: 12, updatedAt: NOW - DAY },
  ]);
  state = await copy(state.held, state.seq);
  expect(state.held.size).toBe(3);
  expect(state.held).toEqual(await live());
});

test("each mention has one row, that of its last state", async () => {
  const [row] = await read("SELECT count() AS n, uniqExact(mention_id) AS ids FROM nghe.mention_changes");
  expect(row?.["n"]).toBe(row?.["ids"]);
});

test("a deletion is told for 90 days", async () => {
  await insertMentions(database, [
    { id: "young", version: 20, updatedAt: NOW - 89 * DAY, deleted: true },
    { id: "old", version: 22, updatedAt: NOW - 91 * DAY, deleted: true },
  ]);
  const [row] = await read("SELECT countIf(op = 'delete') AS deletions FROM nghe.mention_changes");
  expect(row).toEqual({ deletions: 2 });
});
