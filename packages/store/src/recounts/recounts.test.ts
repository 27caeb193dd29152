import { workspaceScope } from "@nghe/contracts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createChdbDatabase } from "../chdb/chdb-database.ts";
import { createStore } from "../create-store.ts";
import type { Positioned } from "../store.ts";
import { type ContentScript, mentionRow, postScript, START } from "../testing/log-script.ts";
import type { RecountMark, StaleSelection } from "./recounts.ts";

const HOUR = 3_600_000;
const database = await createChdbDatabase({ path: null });
const store = createStore({ database, epoch: 1 });
const { recounts } = store;
let offset = 0;

function content(id: string, registryOffset: number, more: ContentScript = {}): Positioned {
  offset += 1;
  const message = postScript("news", id).content({ rows: [], registryOffset, ...more });
  return { message, partition: 0, offset, at: START + offset * HOUR };
}

const ALL: StaleSelection = { below: 9, seenSince: 0, changedSince: null, touchedBy: null };
const ours = { workspaceUid: "w-acme", brandUids: ["b-acme-alpha"] };
const saying = (word: string) => ({ may: "hasAnyTokens(search_text, {q0:Array(String)})", params: { q0: [word] } });

/** Page by page, in the order found. */
async function found(selection: StaleSelection, limit = 2): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof recounts.stale>> = await recounts.stale(selection, after, limit);
    const copies = await recounts.copies(page.keys, selection.below);
    ids.push(...copies.map(({ id, scope }) => `${id} ${scope}`));
    after = page.next;
  } while (after !== null);
  return ids;
}

beforeAll(async () => {
  await store.migrate();
  const own = workspaceScope("w-acme");
  await store.writePath.apply(
    [
      content("plain", 5, { post: { text: "nothing to see" } }),
      content("fresh", 9, { post: { text: "sumo fresh" } }),
      content("says", 5, { post: { text: "a sumo fight" } }),
      content("has", 5, { rows: [mentionRow("acme", "alpha")], post: { text: "nothing here" } }),
      content("other", 5, { rows: [mentionRow("acme", "beta")], post: { text: "nothing at all" } }),
      content("old", 5, { post: { text: "sumo of yore", seenAt: START - 100 * HOUR } }),
      content("both", 5, { post: { text: "shared" } }),
      content("both", 9, { scope: own, revision: 7, post: { text: "own" } }),
      content("gone", 5, { post: { text: "sumo gone" } }),
      { message: postScript("news", "gone").remove(), partition: 0, offset: 90, at: START + 90 * HOUR },
    ],
    () => false,
  );
}, 60_000);
afterAll(() => store.close());

describe("what is to be recounted", () => {
  test("is every copy below the offset, in pages that miss none", async () => {
    const ids = await found(ALL);
    expect(new Set(ids)).toEqual(
      new Set(["both public", "has public", "old public", "other public", "plain public", "says public"]),
    );
    expect(await recounts.count(ALL)).toBe(6);
  });

  test("is of a brand that changed what has its row and what may get one, and what is not stored in today's form", async () => {
    const touched = { ...ALL, touchedBy: { ...ours, queries: [saying("sumo")] } };
    expect(await found(touched, 1)).toEqual(expect.arrayContaining(["has public", "says public", "old public"]));
    expect(new Set(await found(touched))).toEqual(new Set(["has public", "says public", "old public", "both public"]));
    expect(await recounts.count(touched)).toBe(4);
  });

  test("is once what has a row and may get one", async () => {
    const touched = { ...ALL, touchedBy: { ...ours, queries: [saying("nothing")] } };
    expect(await recounts.count(touched)).toBe(4);
  });

  test("is of what was seen or changed since a moment alone", async () => {
    expect(await found({ ...ALL, seenSince: START })).not.toContain("old public");
    const touchedBy = { ...ours, queries: [saying("sumo")] };
    expect(await found({ ...ALL, changedSince: START + 4 * HOUR, touchedBy })).not.toContain("says public");
    expect(await found({ ...ALL, changedSince: START + 4 * HOUR, touchedBy })).toContain("has public");
  });

  test("is nothing once every copy is at the offset", async () => {
    const nothing = { ...ALL, below: 5, touchedBy: { ...ours, queries: [saying("sumo")] } };
    expect(await found(nothing)).toEqual([]);
    expect(await recounts.count(nothing)).toBe(0);
  });

  test("refuses a place that no page gave", async () => {
    await expect(recounts.stale(ALL, "1); DROP", 10)).rejects.toMatchObject({ code: "bad-cursor" });
  });
});

test("the lowest offset tells how old the registry was that late posts were read by", async () => {
  expect(await recounts.lowest(9, 0)).toBe(5);
  expect(await recounts.lowest(5, 0)).toBeNull();
  expect(await recounts.lowest(9, START + 1_000 * HOUR)).toBeNull();
});

describe("marks", () => {
  const mark: RecountMark = {
    ...{ scope: "w-acme", settled: 0, target: 9, atStart: 100, below: 100 },
    ...{ begunAt: START, countedAt: START, lookedUntil: 0 },
  };

  test("keep the latest word of each scope", async () => {
    await recounts.mark(mark);
    await recounts.mark({ ...mark, below: 40, countedAt: START + 1_000 });
    await recounts.mark({ ...mark, scope: "" });
    expect(await recounts.marks()).toEqual([
      { ...mark, scope: "" },
      { ...mark, below: 40, countedAt: START + 1_000 },
    ]);
  });

  test("never take back what was settled", async () => {
    await recounts.mark({ ...mark, settled: 9, below: 0, countedAt: START + 2_000 });
    await recounts.mark({ ...mark, settled: 4, below: 60, countedAt: START + 9_000 });
    expect((await recounts.marks())[1]).toMatchObject({ settled: 9, below: 0 });
  });
});
