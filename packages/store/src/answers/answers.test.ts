import { sumCells } from "@nghe/stats";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createChdbDatabase } from "../chdb/chdb-database.ts";
import { createStore } from "../create-store.ts";
import { expectedCells } from "../testing/expected-cells.ts";
import { insertMentions, mentionFixture } from "../testing/mention-fixture.ts";
import { fillSampleWorld, SAMPLE_START, sampleMentions } from "../testing/sample-world.ts";
import { sampleSelection } from "../testing/selection.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ZONES = ["UTC", "Asia/Ho_Chi_Minh", "Asia/Kolkata", "Asia/Kathmandu", "America/New_York", "Pacific/Chatham"];

const database = await createChdbDatabase({ path: null });
const store = createStore({ database, epoch: 1 });
const { answers } = store;
const rows = sampleMentions().map(mentionFixture);

beforeAll(async () => {
  await store.migrate();
  await fillSampleWorld(store, database);
}, 60_000);
afterAll(() => store.close());

const subset = <T>(...values: T[]) => fc.option(fc.subarray(values, { minLength: 1 }), { nil: null });
const anySelection = fc
  .record({
    interval: fc.constantFrom("minute", "hour", "day", "week", "month"),
    timezone: fc.constantFrom(...ZONES),
    from: fc.integer({ min: -DAY, max: 3 * DAY }).map((ms) => SAMPLE_START + ms),
    length: fc.integer({ min: 1, max: 5 * DAY }),
    sources: subset("bluesky", "vnexpress.net", "facebook"),
    langs: subset("vi", "en"),
    sentiments: subset("positive", "neutral", "negative", "unsure"),
    vias: fc.constantFrom(["text"], ["text", "thread"]),
    countedOnly: fc.boolean(),
  })
  .map(({ length, ...given }) => sampleSelection({ ...given, to: given.from + length } as never));

describe("cells", () => {
  test("equal a count of the rows one by one, for any question", async () => {
    await fc.assert(
      fc.asyncProperty(anySelection, async (selection) => {
        expect(await answers.cells(selection, null)).toEqual(expectedCells(rows, selection));
      }),
      { numRuns: 40 },
    );
  });

  test("of some stretches are those of the whole answer, whatever the stretch", async () => {
    const stretch = fc
      .record({ from: fc.integer({ min: 0, max: 5 * DAY }), length: fc.integer({ min: 1, max: DAY }) })
      .map(({ from, length }) => ({ from: SAMPLE_START + from, to: SAMPLE_START + from + length }));
    await fc.assert(
      fc.asyncProperty(anySelection, fc.array(stretch, { maxLength: 3 }), async (selection, within) => {
        const whole = await answers.cells(selection, null);
        const some = await answers.cells(selection, within);
        const asked = new Set(some.map(({ bucket }) => bucket));
        expect(some).toEqual(whole.filter(({ bucket }) => asked.has(bucket)));
      }),
      { numRuns: 25 },
    );
  });

  test("any interval adds up to the same figures", async () => {
    const intervals = ["minute", "hour", "day", "week", "month"] as const;
    const sums = await Promise.all(
      intervals.map(async (interval) => sumCells(await answers.cells(sampleSelection({ interval }), null))),
    );
    for (const sum of sums) expect(sum).toEqual(sums[0]);
    expect(sums[0]?.mentions).toBeGreaterThan(100);
  });

  test("a question without brands, or about a deleted one, has no cells", async () => {
    expect(await answers.cells(sampleSelection({ brands: [] }), null)).toEqual([]);
    expect(await answers.cells(sampleSelection({ brands: [{ uid: "b-gone", id: "gone" }] }), null)).toEqual([]);
  });

  test("another workspace's brand is not found under ours", async () => {
    const brands = [{ uid: "b-secret", id: "secret" }];
    expect(await answers.cells(sampleSelection({ brands }), null)).toEqual([]);
  });

  test("more buckets than one answer may have are refused before anything is read", async () => {
    const selection = sampleSelection({ interval: "minute", from: 0, to: SAMPLE_START });
    await expect(answers.cells(selection, null)).rejects.toMatchObject({ code: "too-many-buckets" });
  });

  test("an edit, a correction and a deletion show their last state alone", async () => {
    const other = { workspace: "fold", workspaceUid: "w-fold", publishedAt: SAMPLE_START };
    await insertMentions(database, [
      { ...other, id: "1", version: 2, sentiment: -1 },
      { ...other, id: "1", version: 4, sentiment: 1 },
      { ...other, id: "2", version: 6, deleted: true },
      { ...other, id: "2", version: 5, sentiment: 1 },
    ]);
    const [cell, ...more] = await answers.cells(sampleSelection({ workspaceUid: "w-fold", workspace: "fold" }), null);
    expect(cell).toMatchObject({ mentions: 1, positive: 1, negative: 0 });
    expect(more).toEqual([]);
  });
});

describe("mentions", () => {
  const read = (page: { limit: number; cursor?: string | null; updatedAfter?: number | null }) =>
    answers.mentions(sampleSelection({}), { cursor: null, updatedAfter: null, ...page });

  test("come newest first, every one once, page by page", async () => {
    const all = (await read({ limit: 1_000 })).items;
    const paged: typeof all = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof read>> = await read({ limit: 17, cursor });
      paged.push(...page.items);
      cursor = page.next;
    } while (cursor !== null);
    expect(paged).toEqual(all);
    expect(new Set(all.map(({ mentionId }) => mentionId)).size).toBe(all.length);
    expect(all.map(({ publishedAt }) => publishedAt)).toEqual(
      all.map(({ publishedAt }) => publishedAt).toSorted((a, b) => b - a),
    );
  });

  test("have all that people read of them", async () => {
    const { items } = await read({ limit: 1 });
    expect(items[0]).toMatchObject({
      text: "dịch vụ tốt",
      evidence: [{ start: 0, end: 4, shows: "brand" }],
      queryVersion: 1,
      modelVersion: "test-1",
    });
    expect(items[0]?.mentionId).toMatch(/^[0-9a-f]{32}$/);
  });

  test("stored after a moment are those alone", async () => {
    const updatedAfter = SAMPLE_START + 200_000;
    const { items } = await read({ limit: 1_000, updatedAfter });
    const expected = rows.filter((row) => row.updatedAt > updatedAfter && row.counted && row.via === "text");
    expect(items).toHaveLength(expected.length);
  });

  test("a cursor that no answer gave is refused", async () => {
    await expect(read({ limit: 1, cursor: "x' OR 1=1" })).rejects.toMatchObject({ code: "bad-cursor" });
  });
});

describe("coverage", () => {
  test("counts a post once, whichever brands it names and whether counted or not", async () => {
    const sources = await answers.coverage(sampleSelection({ sources: ["bluesky"] }));
    const posts = new Set(rows.filter(({ source }) => source === "bluesky").map(({ id }) => id));
    expect(sources).toEqual([expect.objectContaining({ source: "bluesky", posts: posts.size })]);
  });

  test("says nothing of a source that was never heard", async () => {
    expect(await answers.coverage(sampleSelection({ sources: ["tiktok"] }))).toEqual([]);
  });
});

describe("alerts", () => {
  const read = (page: { limit?: number; cursor?: string | null; status?: "open" | "closed" | null }) =>
    answers.alerts(sampleSelection({}), { limit: 10, cursor: null, status: null, ...page });

  test("of the workspace's living brands, the latest onset first, page by page", async () => {
    const { items, next } = await read({});
    expect(items.map(({ brand }) => brand)).toEqual(["theirs", "mine"]);
    expect(next).toBeNull();
    const first = await read({ limit: 1 });
    const second = await read({ limit: 1, cursor: first.next });
    expect([...first.items, ...second.items]).toEqual(items);
    expect(second.next).toBeNull();
  });

  test("by status, and only those that touch the period", async () => {
    expect((await read({ status: "open" })).items.map(({ brand }) => brand)).toEqual(["mine"]);
    const before = sampleSelection({ from: 0, to: SAMPLE_START });
    expect((await answers.alerts(before, { limit: 10, cursor: null, status: null })).items).toEqual([]);
  });
});

describe("newest", () => {
  test("is the latest change the workspace's rows show", async () => {
    expect(await answers.newest("w-acme")).toBe(Math.max(...rows.map(({ updatedAt }) => updatedAt)));
  });

  test("is unknown where nothing was ever stored", async () => {
    expect(await answers.newest("w-nobody")).toBeNull();
  });
});
