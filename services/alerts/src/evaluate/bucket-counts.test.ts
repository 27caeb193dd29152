import { describe, expect, it } from "vitest";
import { watchNamed } from "../testing/alert-scene.ts";
import { createToldTables } from "../testing/told-tables.ts";
import { BUCKET_MS, bucketIndex, negativeCounts, sameHourPast, selectionFor } from "./bucket-counts.ts";

const NINE = Date.UTC(2026, 2, 2, 9);
const DAY_MS = 86_400_000;
const FIRST = bucketIndex(NINE);

describe("negativeCounts", () => {
  it("counts negative mentions by five minutes, and says 0 where there are none", async () => {
    const tables = createToldTables();
    tables.burst("tiki", NINE, 3, -1);
    tables.burst("tiki", NINE + BUCKET_MS - 60_000, 2, -1);
    tables.burst("tiki", NINE, 9, 1);
    tables.burst("rival", NINE, 9, -1);
    tables.burst("tiki", NINE + 2 * BUCKET_MS, 4, -1);
    const counts = await negativeCounts(tables.answers, watchNamed(), FIRST, FIRST + 2);
    expect([...counts]).toEqual([
      [FIRST, 5],
      [FIRST + 1, 0],
      [FIRST + 2, 4],
    ]);
  });

  it("takes the bounds as written: the first millisecond of the first, the last of the last", async () => {
    const tables = createToldTables();
    for (const at of [NINE - 1, NINE, NINE + BUCKET_MS - 1, NINE + BUCKET_MS])
      tables.add({ brand: "tiki", at, sentiment: -1 });
    const counts = await negativeCounts(tables.answers, watchNamed(), FIRST, FIRST);
    expect([...counts]).toEqual([[FIRST, 2]]);
  });

  it("counts only posts seen since the brand's query was changed, where that was within the stretch", async () => {
    const tables = createToldTables();
    const since = NINE + 60_000;
    for (const seenAt of [since - 1, since, since + 1]) tables.add({ brand: "tiki", at: NINE, sentiment: -1, seenAt });
    const changed = await negativeCounts(tables.answers, watchNamed({ brandSince: since }), FIRST, FIRST);
    const before = await negativeCounts(tables.answers, watchNamed({ brandSince: NINE }), FIRST, FIRST);
    expect([changed.get(FIRST), before.get(FIRST)]).toEqual([2, 3]);
  });
});

describe("sameHourPast", () => {
  it("gives twelve counts a day for the days on which the hour was heard", async () => {
    const tables = createToldTables();
    tables.burst("tiki", NINE - DAY_MS + 10 * 60_000, 6, -1);
    tables.burst("tiki", NINE - 3 * DAY_MS, 1, 1);
    const past = await sameHourPast(tables.answers, watchNamed(), FIRST + 5);
    expect(past).toEqual([0, 0, 6, ...Array<number>(21).fill(0)]);
  });

  it("looks at neither this hour of today nor beyond a week", async () => {
    const tables = createToldTables();
    tables.burst("tiki", NINE, 50, -1);
    tables.burst("tiki", NINE - 8 * DAY_MS, 50, -1);
    tables.burst("tiki", NINE - DAY_MS - 60_000, 50, -1);
    tables.burst("tiki", NINE - DAY_MS + 3_600_000, 50, -1);
    expect(await sameHourPast(tables.answers, watchNamed(), FIRST)).toEqual([]);
  });
});

it("asks for counted mentions of one brand that name it, in its own workspace", () => {
  expect(selectionFor(watchNamed(), 1, 2)).toMatchObject({
    workspaceUid: "w_acme",
    brands: [{ uid: "b_acme_tiki", id: "tiki" }],
    vias: ["text"],
    countedOnly: true,
    from: 1,
    to: 2,
  });
});
