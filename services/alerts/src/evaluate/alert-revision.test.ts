import { Alert, type MentionItem } from "@nghe/contracts";
import { QUIET, stepEpisode } from "@nghe/stats";
import { describe, expect, it } from "vitest";
import { watchNamed } from "../testing/alert-scene.ts";
import { createToldTables } from "../testing/told-tables.ts";
import { alertId, closedAlert, grownAlert, isWorthTelling, openedAlert, postsToRead } from "./alert-revision.ts";
import { BUCKET_MS } from "./bucket-counts.ts";

const FIRST = 5_000_000;
const watch = watchNamed();

/** The open episode after buckets of these counts, from `FIRST` on. */
function openAfter(...counts: readonly number[]) {
  let state = stepEpisode(QUIET, bucket(0, counts[0] ?? 0)).state;
  for (const [nth, count] of counts.entries()) state = stepEpisode(state, bucket(nth, count)).state;
  if (state.phase !== "open") throw new Error("nothing opened");
  return state;
}
const bucket = (nth: number, count: number) => ({
  index: FIRST + nth,
  count,
  expected: 2,
  minimum: 10,
  factor: 3,
  closed: true,
});

describe("revisions of one alert", () => {
  const opened = openedAlert(watch, openAfter(12), [], FIRST * BUCKET_MS + 60_000);

  it("begin with the first bucket, in the shape that the log and the tables take", () => {
    expect(Alert.parse(opened)).toEqual(opened);
    expect(opened).toMatchObject({
      revision: 1,
      status: "open",
      onsetAt: FIRST * BUCKET_MS,
      lastAt: FIRST * BUCKET_MS,
      openedAt: FIRST * BUCKET_MS + 60_000,
      closedAt: null,
      peak: 12,
      total: 12,
      brandName: "Tiki",
    });
  });

  it("grow under one id, and keep when they began", () => {
    const now = (FIRST + 1) * BUCKET_MS + 30_000;
    const grown = grownAlert(opened, watch, openAfter(12, 40), [], now);
    expect(grown).toMatchObject({
      id: opened.id,
      revision: 2,
      openedAt: opened.openedAt,
      onsetAt: opened.onsetAt,
      lastAt: (FIRST + 1) * BUCKET_MS,
      updatedAt: now,
      peak: 40,
      total: 52,
    });
    expect(grown.reason.en).toContain("40 negative mentions of Tiki");
  });

  it("end with the figures they had", () => {
    const closed = closedAlert(opened, opened.posts, FIRST * BUCKET_MS + 9);
    expect(closed).toEqual({
      ...opened,
      revision: 2,
      status: "closed",
      updatedAt: FIRST * BUCKET_MS + 9,
      closedAt: FIRST * BUCKET_MS + 9,
    });
  });

  it.each([
    ["the same figures", [12], false],
    ["a peak that is a little higher", [14], false],
    ["a peak a quarter higher", [15], true],
    ["another hot bucket", [12, 11], true],
    ["a quiet bucket after it", [12, 0], false],
  ] as const)("are told of %s: %s", (_, counts, expected) => {
    expect(isWorthTelling(opened, openAfter(...counts))).toBe(expected);
  });
});

describe("alertId", () => {
  it("names rule, brand and beginning, and nothing else", () => {
    const id = alertId(watch, FIRST);
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(alertId({ ...watch, rule: { ...watch.rule, minimum: 99, name: "renamed" } }, FIRST)).toBe(id);
    const others = [
      alertId(watch, FIRST + 1),
      alertId({ ...watch, rule: { ...watch.rule, uid: "r_2" } }, FIRST),
      alertId({ ...watch, brand: { ...watch.brand, uid: "b_2" } }, FIRST),
    ];
    expect(new Set([id, ...others]).size).toBe(4);
  });
});

describe("postsToRead", () => {
  const items: MentionItem[] = [];
  async function told(...more: Parameters<ReturnType<typeof createToldTables>["add"]>): Promise<MentionItem[]> {
    const tables = createToldTables();
    tables.add(...more);
    const page = { limit: 100, cursor: null, updatedAfter: null };
    const selection = { brands: [{ uid: "b", id: "tiki" }], from: 0, to: Number.MAX_SAFE_INTEGER };
    type Asked = Parameters<typeof tables.answers.mentions>[0];
    return (await tables.answers.mentions(selection as unknown as Asked, page)).items;
  }
  const negative = (more: { at?: number; followers?: number; text?: string }) => ({
    brand: "tiki",
    at: 1,
    sentiment: -1 as const,
    ...more,
  });

  it("are at most five: the widest authors first, then the newest", async () => {
    items.push(
      ...(await told(
        negative({ text: "old", at: 1 }),
        negative({ text: "new", at: 9 }),
        negative({ text: "wide", followers: 10_000 }),
        negative({ text: "wider", followers: 20_000 }),
        negative({ text: "middle", at: 5 }),
        negative({ text: "older", at: 0 }),
      )),
    );
    expect(postsToRead(items).map(({ text }) => text)).toEqual(["wider", "wide", "new", "middle", "old"]);
  });

  it("count an answer as much as ten followers", async () => {
    const [quiet, busy] = await told(negative({ followers: 99 }), negative({ text: "busy" }));
    if (quiet === undefined || busy === undefined) throw new Error("no mentions");
    expect(postsToRead([quiet, { ...busy, comments: 10 }])[0]?.text).toBe("busy");
  });

  it("are cut without cutting a character in two, and name the post as its source does", async () => {
    const [item] = await told(negative({ text: "😡".repeat(600) }));
    if (item === undefined) throw new Error("no mention");
    const [post] = postsToRead([{ ...item, postId: "x:status:123" }]);
    expect([post?.text.isWellFormed(), [...(post?.text ?? "")].length, post?.id]).toEqual([true, 500, "status:123"]);
  });

  it("name their author by name, else by handle, else not at all", async () => {
    const [item] = await told(negative({}));
    if (item === undefined) throw new Error("no mention");
    const by = (name: string | null, handle: string | null) =>
      postsToRead([{ ...item, author: { ...item.author, name, handle } }])[0]?.author;
    expect([by("Lan", "@lan"), by(null, "@lan"), by(null, null)]).toEqual(["Lan", "@lan", null]);
  });
});
