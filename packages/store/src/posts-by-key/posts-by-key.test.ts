import { workspaceScope } from "@nghe/contracts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createChdbDatabase } from "../chdb/chdb-database.ts";
import { createStore } from "../create-store.ts";
import { asLog, postScript } from "../testing/log-script.ts";

const database = await createChdbDatabase({ path: null });
const store = createStore({ database, epoch: 1 });
const key = (id: string) => ({ source: "news", id });
const own = workspaceScope("w-acme");

beforeAll(async () => {
  await store.migrate();
  const messages = [
    postScript("news", "public").content({ post: { text: "điện máy xanh" } }),
    postScript("news", "own").content({ scope: own, post: { text: "của riêng tôi" } }),
    postScript("news", "both").content({ post: { text: "bản chung" } }),
    postScript("news", "both").content({ scope: own, revision: 9, post: { text: "bản riêng" } }),
    postScript("news", "gone").content({}),
    postScript("news", "gone").remove(),
  ];
  await store.writePath.apply(asLog(messages), () => false);
}, 60_000);
afterAll(() => store.close());

const textsFor = async (workspaceUid: string, ...ids: string[]) =>
  (await store.postsByKey.visibleOf(workspaceUid, ids.map(key))).map(({ id, post }) => [id, post.text]);

test("gives the posts that are asked for, in that order, each in the copy that the workspace reads", async () => {
  expect(await textsFor("w-acme", "both", "public", "own")).toEqual([
    ["both", "bản riêng"],
    ["public", "điện máy xanh"],
    ["own", "của riêng tôi"],
  ]);
});

test("leaves out what is another's, what was deleted and what was never there", async () => {
  expect(await textsFor("w-rival", "both", "own", "gone", "never")).toEqual([["both", "bản chung"]]);
  expect(await textsFor("w-acme")).toEqual([]);
});
