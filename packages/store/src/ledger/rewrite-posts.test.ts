import { PUBLIC_SCOPE } from "@nghe/contracts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createChdbDatabase } from "../chdb/chdb-database.ts";
import { createStore } from "../create-store.ts";
import { asLog, postScript, START } from "../testing/log-script.ts";
import { storedPosts } from "../testing/tables.ts";
import { lookUp } from "../write-path/look-up.ts";
import { rewritePosts, withoutContent } from "./rewrite-posts.ts";

const SECRET = "lời đã nói";
const database = await createChdbDatabase({ path: null });
const store = createStore({ database, epoch: 1 });
const blank = (source: string) =>
  rewritePosts(database, { where: "source = {source:String}", params: { source } }, (state) =>
    withoutContent(state, PUBLIC_SCOPE),
  );

beforeAll(() => store.migrate(), 60_000);
afterAll(() => store.close());

async function textOf(source: string, id: string): Promise<string | null> {
  const state = [...(await lookUp(database, [{ source, id }])).values()][0];
  return state?.copies[PUBLIC_SCOPE]?.content?.text ?? null;
}

describe("a post written again without its content", () => {
  test("is blank for the sink's look-up and for readers, before the old row is gone", async () => {
    await store.writePath.apply(
      asLog([postScript("a", "1").content({ rows: [], post: { text: SECRET } })]),
      () => false,
    );
    expect(await textOf("a", "1")).toBe(SECRET);
    expect(await blank("a")).toBe(1);
    expect(await textOf("a", "1")).toBeNull();
    expect(JSON.stringify(await storedPosts(database, "a"))).not.toContain(SECRET);
    expect(await store.shelf.visible("w", 0, null, 10)).toEqual([]);
  });

  test("keeps its version, order and time", async () => {
    const log = asLog([postScript("b", "1").content({ rows: [], revision: 7, post: { text: SECRET } })], 10);
    await store.writePath.apply(log, () => false);
    const before = [...(await lookUp(database, [{ source: "b", id: "1" }])).values()][0];
    await blank("b");
    const after = [...(await lookUp(database, [{ source: "b", id: "1" }])).values()][0];
    expect(after).toMatchObject({ version: before?.version, changedAt: before?.changedAt, seenAt: START + 1_000 });
    expect(after?.copies[PUBLIC_SCOPE]?.order).toEqual(before?.copies[PUBLIC_SCOPE]?.order);
  });

  test("loses to a message that is folded after it was read", async () => {
    const post = postScript("c", "1");
    await store.writePath.apply(asLog([post.content({ rows: [], post: { text: SECRET } })], 20), () => false);
    const newer = asLog([post.content({ rows: [], revision: 9, post: { text: "mới" } })], 21);
    let folded = false;
    const racing = {
      ...database,
      insert: async (...insert: Parameters<typeof database.insert>) => {
        if (!folded) {
          folded = true;
          await store.writePath.apply(newer, () => false);
        }
        await database.insert(...insert);
      },
    };
    await rewritePosts(racing, { where: "source = 'c'", params: {} }, (state) => withoutContent(state, PUBLIC_SCOPE));
    expect(await textOf("c", "1")).toBe("mới");
    expect((await storedPosts(database, "c")).map(({ state }) => state.includes("mới"))).toEqual([true]);
  });

  test("works through more posts than one page holds", async () => {
    const many = Array.from({ length: 2_300 }, (_, index) => postScript("many", String(index)).content({ rows: [] }));
    await store.writePath.apply(asLog(many, 100), () => false);
    expect(await blank("many")).toBe(2_300);
    expect((await storedPosts(database, "many")).every(({ scopes }) => scopes.length === 0)).toBe(true);
  });
});
