import { afterAll, expect, it } from "vitest";
import { z } from "zod";
import { createChdbDatabase } from "./chdb/chdb-database.ts";
import type { Cell } from "./database.ts";

const database = await createChdbDatabase({ path: null });
await database.execute("CREATE DATABASE broken_text", {});
await database.execute(
  "CREATE TABLE broken_text.notes (place UInt32, text String, tags Array(String), raw String) ENGINE = MergeTree ORDER BY place",
  {},
);
afterAll(() => database.close());

const columns = ["place", "text", "tags", "raw"];
const stored = (place: number) =>
  database.query({
    sql: "SELECT text, tags, raw FROM broken_text.notes WHERE place = {place:UInt32}",
    params: { place },
    row: z.object({ text: z.string(), tags: z.array(z.string()), raw: z.string() }),
    timeoutMs: undefined,
  });

it.each<[string, string]>([
  ["the first half of a pair, last", "a\ud83d"],
  ["the first half before other letters", "a\ud83db"],
  ["the second half", "\ude21a"],
  ["two first halves", "\ud800\ud800"],
  ["a half before an escape", "\ud800\n\\"],
])("one text with %s does not keep an insert from the table", async (name, text) => {
  const place = name.length;
  const rows: Cell[][] = [
    [place, text, ["good", text], { said: text }],
    [place + 1_000, "the next one", [], {}],
  ];
  await database.insert("broken_text.notes", columns, rows);
  const whole = text.toWellFormed();
  expect(await stored(place)).toEqual([{ text: whole, tags: ["good", whole], raw: JSON.stringify({ said: text }) }]);
  expect(await stored(place + 1_000)).toEqual([{ text: "the next one", tags: [], raw: "{}" }]);
});

it("text that only looks like an escape stays as it is", async () => {
  const text = "C:\\ud800 and \\\\udc00";
  await database.insert("broken_text.notes", columns, [[1, text, [text], { text }]]);
  expect(await stored(1)).toEqual([{ text, tags: [text], raw: JSON.stringify({ text }) }]);
});
