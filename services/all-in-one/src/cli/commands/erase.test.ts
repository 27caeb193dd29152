import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { InstallationConfig } from "../../config.ts";
import { createBench, PLAIN_CONFIG, runWords } from "../testing/command-bench.ts";
import { listenTo } from "../testing/listen-to.ts";
import { eraseCommand } from "./erase.ts";
import { verifyCommand } from "./verify.ts";

const COMMANDS = [eraseCommand(), verifyCommand(() => undefined)];
const lan = { id: "u-lan", name: "Lan" };
const POSTS = [
  { id: "p1", text: "xin chào", author: lan },
  { id: "p2", text: "tạm biệt", author: lan },
  { id: "p3", text: "của người khác", author: { id: "u-mai", name: "Mai" } },
];
let config: InstallationConfig;
beforeAll(async () => {
  config = { ...PLAIN_CONFIG, dataDir: await mkdtemp(join(tmpdir(), "nghe-erase-")) };
  await listenTo(config, POSTS);
}, 60_000);
afterAll(() => rm(config.dataDir, { recursive: true }));

const run = (...words: string[]) => runWords(words, COMMANDS, config);
const erase = async (...words: string[]) => JSON.parse((await run("erase", ...words, "--json")).out);

it("erases a post from the disk, and says where copies stay", async () => {
  const told = await erase("post", "x", "p1");
  expect(told).toMatchObject({ erased: true, removed: { posts: 1 }, after: { posts: 0, mentions: 0 } });
  expect(told.remains.join("\n")).toMatch(/the log: .*mentions 30 days/);
}, 60_000);

it("erases all posts of an author, keeps everyone else's, and keeps the author away", async () => {
  expect(await erase("author", "x", "u-lan")).toMatchObject({ erased: true, posts: 1, after: { posts: 0 } });
  await listenTo(config, [{ id: "p9", text: "tôi trở lại", author: lan }]);
  expect(await erase("author", "x", "u-lan")).toMatchObject({ erased: true, posts: 0 });
  expect(await erase("author", "x", "u-mai")).toMatchObject({ posts: 1, removed: { posts: 1 } });
  expect(await run("verify")).toMatchObject({ code: 0 });
}, 60_000);

it("erases a post never seen: it will not come in", async () => {
  expect(await run("erase", "post", "x", "not-yet")).toMatchObject({ code: 0, out: expect.stringContaining("erased") });
}, 60_000);

it("goes through a running server where there is one, and says what that leaves", async () => {
  const report = { batch: "b", accepted: 1, pending: 0, new: 0, known: 0, edited: 0, deleted: 1, matched: 0, dead: 0 };
  const bench = await createBench(COMMANDS, ({ method }) => ({
    status: 200,
    body: method === "POST" ? { batch: "b", accepted: 1, rejected: [] } : report,
  }));
  const said = await bench.run("erase", "post", "x", "p1");
  expect([said.code, said.out]).toEqual([0, expect.stringContaining("superseded rows on the disk")]);
  expect(bench.asked.map(({ method, path, body }) => `${method} ${path} ${body}`)).toEqual([
    'POST /api/v1/ingest [{"source":"x","id":"p1","deleted":true}]',
    "GET /api/v1/ingest/b ",
  ]);
  await bench.close();
});

it("erases an author through a running server, and waits until its tables show none", async () => {
  const known = { id: "e1", source: "x", authorId: "u", requestedAt: 1, postsDeleted: 0, postsLeft: 2 };
  const states = ["requested", "erasing", "done"].map((state, nth) => ({
    ...known,
    state,
    postsDeleted: nth,
    postsLeft: 2 - nth,
  }));
  const bench = await createBench(COMMANDS, ({ method }) => ({
    status: method === "POST" ? 202 : 200,
    body: states.shift() ?? {},
  }));
  const said = await bench.run("erase", "author", "x", "u");
  expect([said.code, said.out]).toEqual([0, expect.stringContaining("Posts deleted: 2.")]);
  expect(bench.asked.map(({ method, path, body }) => `${method} ${path} ${body}`)).toEqual([
    'POST /api/v1/erasures {"source":"x","authorId":"u"}',
    "GET /api/v1/erasures/e1 ",
    "GET /api/v1/erasures/e1 ",
  ]);
  await bench.close();
});

it("says that an erasure failed, and does not call it done", async () => {
  const failed = {
    id: "e1",
    source: "x",
    authorId: "u",
    state: "failed",
    requestedAt: 1,
    postsDeleted: 0,
    postsLeft: 2,
  };
  const bench = await createBench(COMMANDS, () => ({ status: 202, body: failed }));
  const said = await bench.run("erase", "author", "x", "u");
  expect([said.code, said.err]).toEqual([1, expect.stringContaining("dead letters")]);
  await bench.close();
});

it.each([
  [["erase"], "post SOURCE ID, or author"],
  [["erase", "post", "x"], "give the post's id"],
  [["erase", "post", "a:b", "c"], "is no source"],
  [["erase", "post", "x", "a", "b"], "too much"],
])("%j is used wrongly", async (words, message) => {
  expect(await run(...words)).toMatchObject({ code: 2, err: expect.stringContaining(message) });
});
