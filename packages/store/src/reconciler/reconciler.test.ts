import { PUBLIC_SCOPE } from "@nghe/contracts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createChdbDatabase } from "../chdb/chdb-database.ts";
import { migrate } from "../migrations/migrate.ts";
import { asLog, mentionRow, postScript, START } from "../testing/log-script.ts";
import { liveMentions } from "../testing/tables.ts";
import { insertByMonth } from "../write-path/insert-by-month.ts";
import { createLocalDates } from "../write-path/local-date.ts";
import { lookUp } from "../write-path/look-up.ts";
import { mentionRows } from "../write-path/mention-rows.ts";
import { createWritePath } from "../write-path/write-path.ts";
import { createReconciler } from "./reconciler.ts";

const database = await createChdbDatabase({ path: null });
const writePath = createWritePath({ database, epoch: 1, monotonic: () => performance.now() });
const reconciler = createReconciler(database);
beforeAll(() => migrate(database), 60_000);
afterAll(() => database.close());

const alpha = mentionRow("acme", "alpha");
const gone = mentionRow("acme", "gone");

/** Rows that nothing accounts for, as a writer that forgot `ever` would leave them. */
async function leaveStray(source: string, version: bigint): Promise<void> {
  const state = (await lookUp(database, [{ source, id: "p1" }])).values().next().value;
  if (state === undefined) throw new Error("The post is not stored");
  const { workspaceUid, workspace, brandUid, brand } = gone;
  const copy = { order: { revision: 0, observedAt: 0, registryOffset: 0 }, rows: [gone] };
  const content = state.copies[PUBLIC_SCOPE]?.content ?? null;
  const wrong = {
    ...state,
    version,
    copies: { public: { ...copy, content } },
    ever: [{ workspaceUid, workspace, brandUid, brand }],
  };
  await insertByMonth(database, mentionRows(wrong, createLocalDates()));
}

describe("the reconciler", () => {
  it("finds nothing where the write path wrote, also after edits and deletions", async () => {
    const post = postScript("quiet", "p1");
    const log = asLog([
      post.content({ rows: [alpha, gone] }),
      post.content({ revision: 1, rows: [alpha] }),
      post.remove(),
    ]);
    for (const item of log) await writePath.apply([item], () => false);
    expect(await reconciler.findStrays(START - 1)).toEqual([]);
  });

  it("finds a live row below its post's version, and buries it for good", async () => {
    await writePath.apply(asLog([postScript("stray", "p1").content({ rows: [alpha] })], 5), () => false);
    await leaveStray("stray", 4n);
    const strays = await reconciler.findStrays(START - 1);
    expect(strays).toMatchObject([{ source: "stray", id: "p1", brand: "gone", version: "4" }]);
    expect(await reconciler.bury(strays)).toBe(1);
    expect((await liveMentions(database, "stray")).map(({ place }) => place)).toEqual(["acme/alpha"]);
    expect(await reconciler.findStrays(START - 1)).toEqual([]);
  });

  it("leaves a row alone that is newer than its post: its writer is not done", async () => {
    await writePath.apply(asLog([postScript("newer", "p1").content({ rows: [alpha] })], 5), () => false);
    await leaveStray("newer", 1n << 100n);
    expect(await reconciler.findStrays(START - 1)).toEqual([]);
    const [row] = await liveMentions(database, "newer");
    const stray = {
      workspaceUid: "w-acme",
      workspace: "acme",
      brandUid: "b-acme-gone",
      brand: "gone",
      source: "newer",
      id: "p1",
    };
    expect(
      await reconciler.bury([{ ...stray, publishedAt: row?.publishedAt ?? 0, version: (1n << 100n).toString() }]),
    ).toBe(0);
    expect(await liveMentions(database, "newer")).toHaveLength(2);
  });

  it("does not bury what the write path has accounted for since it was found", async () => {
    const post = postScript("since", "p1");
    await writePath.apply(asLog([post.content({ rows: [alpha] })], 5), () => false);
    const [row] = await liveMentions(database, "since");
    const found = {
      workspaceUid: "w-acme",
      workspace: "acme",
      brandUid: "b-acme-alpha",
      brand: "alpha",
      source: "since",
      id: "p1",
    };
    expect(await reconciler.bury([{ ...found, publishedAt: row?.publishedAt ?? 0, version: row?.version ?? "" }])).toBe(
      0,
    );
    expect(await liveMentions(database, "since")).toHaveLength(1);
  });
});
