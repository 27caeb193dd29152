import { shareOfVoice } from "@nghe/stats";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createChdbDatabase } from "../chdb/chdb-database.ts";
import { createStore } from "../create-store.ts";
import type { Selection } from "../store.ts";
import { ACME_TOKEN, fillSampleWorld, RIVAL_TOKEN } from "../testing/sample-world.ts";
import { sampleSelection } from "../testing/selection.ts";
import { createViewReader } from "../testing/view-reader.ts";

const database = await createChdbDatabase({ path: null });
const store = createStore({ database, epoch: 1 });
const { answers } = store;
const asAcme = createViewReader(database, ACME_TOKEN);

beforeAll(async () => {
  await store.migrate();
  await fillSampleWorld(store, database);
}, 60_000);
afterAll(() => store.close());

/** The statement's rows with their buckets as moments, whatever it shows a bucket as. */
async function run(sql: string, { interval, timezone }: Selection): Promise<Record<string, unknown>[]> {
  const bucket = interval === "minute" || interval === "hour" ? "bucket" : `toDateTime(bucket, '${timezone}')`;
  return asAcme(`SELECT * EXCEPT bucket, toUnixTimestamp(${bucket}) * 1000 AS at FROM (${sql}) ORDER BY at, brand`);
}

const QUESTIONS: readonly [string, Partial<Selection>][] = [
  ["by hour", {}],
  ["by minute", { interval: "minute" }],
  ["by day in Hà Nội", { interval: "day" }],
  ["by day in Kathmandu", { interval: "day", timezone: "Asia/Kathmandu" }],
  ["by hour in Kolkata", { timezone: "Asia/Kolkata" }],
  ["by week in New York", { interval: "week", timezone: "America/New_York" }],
  ["by month", { interval: "month" }],
  ["with every filter", { sources: ["bluesky"], langs: ["vi"], sentiments: ["negative", "unsure"] }],
  ["as buzz, counted or not", { vias: ["text", "thread"], countedOnly: false }],
  ["of a part of an hour", { from: Date.UTC(2026, 2, 2, 3, 20, 0, 1), to: Date.UTC(2026, 2, 3, 4, 40, 0, 999) }],
];

describe.each(QUESTIONS)("the statement shown gives the answer's figures %s", (_name, given) => {
  const selection = sampleSelection(given);

  test("share of voice", async () => {
    const cells = await answers.cells(selection, null);
    const shown = await run(answers.sqlFor("share-of-voice", selection), selection);
    const totals = new Map<number, number>();
    for (const { bucket, mentions } of cells) totals.set(bucket, (totals.get(bucket) ?? 0) + mentions);
    expect(shown.map(({ at, brand, mentions, total }) => ({ at, brand, mentions, total }))).toEqual(
      cells.map(({ bucket, brand, mentions }) => ({ at: bucket, brand, mentions, total: totals.get(bucket) })),
    );
    for (const { mentions, total, share } of shown) {
      expect(share).toBeCloseTo(shareOfVoice([Number(mentions), Number(total) - Number(mentions)])[0] ?? -1, 12);
    }
    expect(cells.length).toBeGreaterThan(0);
  });

  test("volume, sentiment and engagement", async () => {
    const cells = await answers.cells(selection, null);
    const volume = await run(answers.sqlFor("volume", selection), selection);
    expect(volume).toEqual(cells.map(({ bucket, brand, mentions }) => ({ brand, mentions, at: bucket })));
    const tone = await run(answers.sqlFor("sentiment", selection), selection);
    expect(tone).toEqual(
      cells.map(({ bucket, brand, positive, neutral, negative, unsure }) => {
        const net = positive + negative === 0 ? null : (positive - negative) / (positive + negative);
        return { brand, positive, neutral, negative, unsure, net, at: bucket };
      }),
    );
    const engagement = await run(answers.sqlFor("engagement", selection), selection);
    expect(engagement).toEqual(
      cells.map(({ bucket, brand, engagement: sum }) => ({ brand, engagement: sum, at: bucket })),
    );
  });
});

test("the mentions shown are the first hundred of the answer", async () => {
  const selection = sampleSelection({});
  const { items } = await answers.mentions(selection, { limit: 100, cursor: null, updatedAfter: null });
  const shown = await asAcme(answers.sqlFor("mentions", selection));
  expect(shown.map(({ mention_id }) => mention_id)).toEqual(items.map(({ mentionId }) => mentionId));
});

test("the coverage shown is the answer's", async () => {
  const selection = sampleSelection({});
  const sources = await answers.coverage(selection);
  const shown = await asAcme(answers.sqlFor("coverage", selection));
  expect(shown.map(({ source, posts }) => ({ source, posts }))).toEqual(
    sources.map(({ source, posts }) => ({ source, posts })),
  );
});

test("the alerts shown are the answer's", async () => {
  const selection = sampleSelection({});
  const { items } = await answers.alerts(selection, { limit: 100, cursor: null, status: null });
  const shown = await asAcme(answers.sqlFor("alerts", selection));
  expect(shown.map(({ alert_id, peak }) => ({ alert_id, peak }))).toEqual(
    items.map(({ id, peak }) => ({ alert_id: id, peak })),
  );
});

describe("hostile names", () => {
  const hostile = ["x' OR 1=1 --", "x\\", "{workspaceUid:String}", "'); DROP VIEW nghe.mentions; --"];
  const kinds = ["share-of-voice", "volume", "sentiment", "engagement", "mentions", "coverage", "alerts"] as const;

  test.each(hostile)("%s finds nothing and breaks nothing, wherever it stands", async (name) => {
    const everywhere = { workspace: name, brands: [{ uid: name, id: name }], sources: [name], langs: [name] };
    for (const kind of kinds) {
      expect(await asAcme(answers.sqlFor(kind, sampleSelection(everywhere)))).toEqual([]);
      expect(await asAcme(answers.sqlFor(kind, sampleSelection({ workspace: name })))).toEqual([]);
    }
    expect(await answers.cells(sampleSelection(everywhere), null)).toEqual([]);
  });

  test("another workspace's statement shows this one nothing", async () => {
    const asRival = createViewReader(database, RIVAL_TOKEN);
    for (const kind of kinds) expect(await asRival(answers.sqlFor(kind, sampleSelection({})))).toEqual([]);
  });
});

describe("rollups", () => {
  test.each(["mentions_by_minute", "mentions_by_hour"])(
    "%s sums to the typed answer, by brand and origin",
    async (view) => {
      const cells = await answers.cells(sampleSelection({ interval: "month", timezone: "UTC" }), null);
      const shown = await asAcme(
        `SELECT brand, sum(mentions) AS mentions, sum(positive) AS positive, sum(neutral) AS neutral,
        sum(negative) AS negative, sum(unsure) AS unsure, round(sum(score_sum), 4) AS scoreSum, sum(engagement) AS engagement
      FROM nghe.${view} WHERE via = 'text' GROUP BY brand ORDER BY brand`,
      );
      expect(shown).toEqual(cells.map(({ bucket: _bucket, ...sums }) => sums));
    },
  );

  test("what is excluded is summed apart, by reason", async () => {
    const [row] = await asAcme(
      "SELECT sum(mentions + excluded_spam + excluded_owned) AS rollup, (SELECT count() FROM nghe.mentions) AS rows, sum(excluded_spam) AS spam FROM nghe.mentions_by_hour",
    );
    expect(row?.["rollup"]).toBe(row?.["rows"]);
    expect(Number(row?.["spam"])).toBeGreaterThan(0);
  });

  test("share of voice adds up over hours in which a brand was silent", async () => {
    const cells = await answers.cells(sampleSelection({ interval: "month", timezone: "UTC" }), null);
    const total = cells.reduce((sum, { mentions }) => sum + mentions, 0);
    const shown = await asAcme(
      "SELECT brand, sum(mentions) AS mentions, sum(total) AS total FROM nghe.share_of_voice_by_hour WHERE via = 'text' GROUP BY brand ORDER BY brand",
    );
    expect(shown).toEqual(cells.map(({ brand, mentions }) => ({ brand, mentions, total })));
  });

  test("authors and posts are counted once", async () => {
    const [row] = await asAcme(
      "SELECT (SELECT uniqExact(source, author_id) FROM nghe.authors_by_hour WHERE author_id IS NOT NULL) AS byHour, (SELECT count() FROM nghe.authors) AS authors, (SELECT count() FROM nghe.posts) AS posts, (SELECT uniqExact(post_id) FROM nghe.mentions) AS distinct, (SELECT sum(mentions) FROM nghe.posts) AS mentions, (SELECT count() FROM nghe.mentions) AS rows",
    );
    expect(row?.["byHour"]).toBe(row?.["authors"]);
    expect(row?.["posts"]).toBe(row?.["distinct"]);
    expect(row?.["mentions"]).toBe(row?.["rows"]);
  });
});
