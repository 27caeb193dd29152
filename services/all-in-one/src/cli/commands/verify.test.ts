import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createChdbDatabase } from "@nghe/store/chdb";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { InstallationConfig } from "../../config.ts";
import { openDataDirectory } from "../../embedded/data-directory.ts";
import { PLAIN_CONFIG, runWords } from "../testing/command-bench.ts";
import { listenTo } from "../testing/listen-to.ts";
import { replayCommand } from "./replay.ts";
import { verifyCommand } from "./verify.ts";

const COMMANDS = [verifyCommand(() => undefined), replayCommand(() => undefined)];
const POSTS = 30;
let config: InstallationConfig;

beforeAll(async () => {
  config = { ...PLAIN_CONFIG, dataDir: await mkdtemp(join(tmpdir(), "nghe-verify-")) };
  const texts = Array.from({ length: POSTS }, (_, index) => ({ id: `p${index}`, text: `bài số ${index}` }));
  await listenTo(config, texts);
}, 60_000);
afterAll(() => rm(config.dataDir, { recursive: true }));

/** Damages the closed tables as no code of ours would. */
async function losePosts(where: string): Promise<void> {
  const database = await createChdbDatabase({ path: join(config.dataDir, "clickhouse") });
  await database.execute(`ALTER TABLE nghe_store.posts DELETE WHERE ${where} SETTINGS mutations_sync = 2`, {});
  await database.close();
}

const run = (...words: string[]) => runWords(words, COMMANDS, config);

it("agrees after the pipeline, finds what was lost, heals it, and agrees again", async () => {
  expect(await run("verify")).toMatchObject({ code: 0, out: expect.stringContaining("Log and tables agree.") });
  await losePosts("id IN ('p3', 'p7')");
  const damaged = await run("verify", "--json");
  const { ok, partitions, differences } = JSON.parse(damaged.out);
  expect([damaged.code, ok, differences.map(({ id }: { id: string }) => id).sort()]).toEqual([1, false, ["p3", "p7"]]);
  expect(partitions.reduce((sum: number, { posts = 0 }) => sum + posts, 0)).toBe(POSTS);
  expect((await run("verify")).out).toMatch(/partition \d +x:p3 +missing-post/);
  expect(await run("replay")).toMatchObject({ code: 0, out: expect.stringMatching(/^2 differences found, 2 posts/) });
  expect(await run("verify")).toMatchObject({ code: 0 });
}, 60_000);

it("writes more than what differs where that is wished", async () => {
  expect(JSON.parse((await run("replay", "--all", "--json")).out)).toMatchObject({ healed: POSTS, differences: 0 });
  expect(JSON.parse((await run("replay", "--since", "2026-01-01T00:00:00Z", "--json")).out).healed).toBe(POSTS);
  expect(JSON.parse((await run("replay", "--from", "0:0", "--json")).out).healed).toBeLessThan(POSTS);
  expect(await run("verify")).toMatchObject({ code: 0 });
}, 60_000);

it("refuses while a server works on the directory, and where there is none", async () => {
  const held = await openDataDirectory(config.dataDir, config.adminKey);
  expect(await run("verify")).toMatchObject({ code: 1, err: expect.stringMatching(/process \d+.*Stop it first/) });
  await held.release();
  const nowhere = { ...config, dataDir: join(config.dataDir, "nowhere") };
  expect(await runWords(["replay"], COMMANDS, nowhere)).toMatchObject({
    code: 1,
    err: expect.stringContaining("there is no data directory"),
  });
});

it.each([
  [["verify", "now"], "it takes no words"],
  [["replay", "letters"], "not understood"],
  [["replay", "--from", "99"], "PARTITION:OFFSET"],
])("%j is used wrongly", async (words, message) => {
  expect(await run(...words)).toMatchObject({ code: 2, err: expect.stringContaining(message) });
});
