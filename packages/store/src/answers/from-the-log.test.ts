import { afterAll, beforeAll, expect, test } from "vitest";
import { createChdbDatabase } from "../chdb/chdb-database.ts";
import { createStore } from "../create-store.ts";
import { asLog, mentionRow, postScript, START } from "../testing/log-script.ts";
import { sampleSelection } from "../testing/selection.ts";
import { createViewReader } from "../testing/view-reader.ts";

const TOKEN = "0".repeat(64);
const database = await createChdbDatabase({ path: null });
const store = createStore({ database, epoch: 1 });
const view = createViewReader(database, TOKEN);
const selection = sampleSelection({
  brands: [
    { uid: "b-acme-mine", id: "mine" },
    { uid: "b-acme-theirs", id: "theirs" },
  ],
  from: START - 86_400_000,
  to: START + 86_400_000,
  interval: "day",
});

beforeAll(async () => {
  await store.migrate();
  await store.scopes.grant(TOKEN, ["w-acme"]);
}, 60_000);
afterAll(() => store.close());

const mine = mentionRow("acme", "mine", { sentiment: -1, sentimentScore: -0.5 });
const theirs = mentionRow("acme", "theirs", { sentiment: 1, sentimentScore: 0.7 });

async function figures() {
  const cells = await store.answers.cells(selection, null);
  return cells.map(({ brand, mentions, positive, negative, scoreSum }) => ({
    brand,
    mentions,
    positive,
    negative,
    scoreSum,
  }));
}

test("what the log said is what answers and views say, through an edit, a correction and a deletion", async () => {
  const [one, two] = [postScript("bluesky", "1"), postScript("bluesky", "2")];
  const log = asLog([
    one.content({ rows: [mine, theirs] }),
    two.content({ rows: [mine] }),
    one.content({ revision: 5, rows: [theirs] }),
    two.correction("acme", "mine", "c1", { sentiment: { value: 1 } }),
    one.remove(),
  ]);
  await store.writePath.apply(log.slice(0, 2), () => false);
  expect(await figures()).toEqual([
    { brand: "mine", mentions: 2, positive: 0, negative: 2, scoreSum: -1 },
    { brand: "theirs", mentions: 1, positive: 1, negative: 0, scoreSum: 0.7 },
  ]);
  await store.writePath.apply(log.slice(2, 4), () => false);
  expect((await figures()).map(({ brand, mentions, positive }) => ({ brand, mentions, positive }))).toEqual([
    { brand: "mine", mentions: 1, positive: 1 },
    { brand: "theirs", mentions: 1, positive: 1 },
  ]);
  await store.writePath.apply(log.slice(4), () => false);
  expect((await figures()).map(({ brand }) => brand)).toEqual(["mine"]);
  expect(await view("SELECT brand, sum(mentions) AS n FROM nghe.mentions_by_hour GROUP BY brand")).toEqual([
    { brand: "mine", n: 1 },
  ]);
  expect(await view("SELECT op, count() AS n FROM nghe.mention_changes GROUP BY op ORDER BY op")).toContainEqual({
    op: "upsert",
    n: 1,
  });
});
