import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Bench, createBench } from "../testing/command-bench.ts";
import { alertsCommand } from "./alerts.ts";
import { backfillCommand } from "./backfill.ts";
import { brandsCommand } from "./brands.ts";
import { exclusionsCommand } from "./exclusions.ts";
import { keysCommand } from "./keys.ts";
import { namesCommand } from "./names.ts";
import { queryCommand } from "./query.ts";
import { sourcesCommand } from "./sources.ts";
import { sqlCommand } from "./sql.ts";
import { workspacesCommand } from "./workspaces.ts";

const COMMANDS = [
  ...[workspacesCommand(), brandsCommand(), backfillCommand(), namesCommand(), exclusionsCommand(), keysCommand()],
  ...[sourcesCommand(), alertsCommand(), queryCommand(() => undefined)],
  sqlCommand({ readInput: async () => " \n", write: () => undefined, isRead: true }),
];
const W = ["--workspace", "acme"];

let bench: Bench;
beforeAll(async () => {
  bench = await createBench(COMMANDS, () => ({ status: 200, body: [] }));
});
beforeEach(() => void bench.asked.splice(0));
afterAll(() => bench.close());

/** Exit code 2, why, and nothing asked of the server. */
async function isWrong(words: readonly string[], why: string) {
  const said = await bench.run(...words);
  expect(said).toMatchObject({ code: 2, out: "", err: expect.stringContaining(why) });
  expect(bench.asked).toEqual([]);
}

describe("words that stand behind options do not pass for a list", () => {
  it.each([
    [["keys", ...W, "remove", "k1"]],
    [["names", ...W, "remove", "noise"]],
    [["brands", ...W, "unlabel", "tiki", "l1"]],
    [["sources", "--json", "off", "bluesky"]],
    [["workspaces", "--json", "add", "acme"]],
    [["workspaces", "list", "acme"]],
    [["backfill", "--json", "pause"]],
    [["backfill", "pause", "now"]],
    [["alerts", ...W, "open"]],
    [["exclusions", ...W, "casino"]],
    [["query", "match", "q.jsonl", "p.jsonl"]],
  ])("%j", async (words) => {
    await isWrong(words, words[0] === "exclusions" ? "give options only" : "is not understood");
  });
});

describe("what is not said is asked for before any call", () => {
  it.each<[string[], string]>([
    [["brands"], "--workspace is missing"],
    [["brands", "--workspace", ""], "--workspace is missing"],
    [["brands", "--workspace", "  "], "--workspace is missing"],
    [["brands", "add", ...W, "--name", "T", "--query", "q"], "give one ID"],
    [["brands", "add", "", ...W, "--name", "T", "--query", "q"], "give one ID"],
    [["brands", "add", "a", "b", ...W, "--name", "T", "--query", "q"], "give one ID"],
    [["brands", "add", "a", ...W, "--query", "q"], "--name is missing"],
    [["brands", "add", "a", ...W, "--name", "T"], "--query is missing"],
    [["brands", "add", "a", ...W, "--name", "T", "--query", " "], "--query is missing"],
    [["brands", "set", "tiki", ...W], "say what to change"],
    [["brands", "set", ...W, "--query", "q"], "give one ID"],
    [["brands", "label", "tiki", "x:1", ...W], "BRAND POST yes|no"],
    [["brands", "label", "tiki", "x:1", "yes", "no", ...W], "BRAND POST yes|no"],
    [["brands", "label", "tiki", "x:1", "YES", ...W], "BRAND POST yes|no"],
    [["brands", "label", "tiki", "x:1", "constructor", ...W], "BRAND POST yes|no"],
    [["brands", "label", "tiki", "x:1", "toString", ...W], "BRAND POST yes|no"],
    [["brands", "diff", "tiki", "1", "two", ...W], '"two" is no version'],
    [["brands", "diff", "tiki", "-1", ...W], "-1"],
    [["brands", "diff", "tiki", "1.5", ...W], '"1.5" is no version'],
    [["brands", "restore", "tiki", "", ...W], '"" is no version'],
    [["brands", "check", "tiki", "--days", "0", ...W], "give 1 to 400"],
    [["brands", "check", "tiki", "--days", "401", ...W], "give 1 to 400"],
    [["brands", "check", "tiki", "--days", "a week", ...W], "give 1 to 400"],
    [["names", "set", "noise", ...W], "say what to change: --query, --note"],
    [["names", "add", "noise", ...W], "--query is missing"],
    [["exclusions"], "--workspace is missing"],
    [["exclusions", ...W, "--set", ""], "--set is empty; --none hides nothing"],
    [["exclusions", ...W, "--set", "a", "--none"], "not both"],
    [["exclusions", ...W, "--note", "why"], "give --set or --none"],
    [["keys", "add", "--scopes", "read"], "--name is missing"],
    [["keys", "add", "--name", "n"], "--scopes is missing"],
    [["keys", "add", "--name", "n", "--scopes", "read,"], "read, write, admin"],
    [["keys", "add", "--name", "n", "--scopes", "READ"], "read, write, admin"],
    [["keys", "add", "mine", "--name", "n", "--scopes", "read"], "no ID of your choice"],
    [["keys", "remove"], "give one ID"],
    [["workspaces", "add", "--name", "A"], "give one ID"],
    [["workspaces", "constructor"], 'there is no "constructor"'],
    [["names", "__proto__"], 'there is no "__proto__"'],
    [["query", "preview", ...W], "give one query"],
    [["query", "preview", "tiki", "shopee", ...W], "give one query"],
    [["query", "preview", "tiki"], "--workspace is missing"],
    [["query", "preview", "tiki", "--days", "1.5", ...W], "1 to 400"],
    [["query", "compare", "tiki", ...W], "--brand is missing"],
    [["query", "format"], "give one query"],
    [["query", "match", "--posts", "/dev/null"], "--queries is missing"],
    [["query", "match", "--queries", "/dev/null"], "--posts is missing"],
    [["sql"], "give one query"],
    [["sql", "SELECT", "1"], "give one query"],
    [["sql", ""], "the query is empty"],
    [["sql", "-"], "the query is empty"],
  ])("%j", async (words, why) => {
    await isWrong(words, why);
  });
});

describe("a source that cannot be one", () => {
  const feed = ["sources", "add", "feed", "--id", "news", "--url", "https://example.com/rss"];
  it.each<[string[], string]>([
    [["sources", "add", "carrier-pigeon"], 'no kind "carrier-pigeon"'],
    [["sources", "add", "app-store"], "--app is missing"],
    [["sources", "add", "app-store", "--app", "https://apps.apple.com/vn/app/id284882215"], "--app"],
    [["sources", "add", "app-store", "--app", "284882215", "--country", "vietnam"], "--country"],
    [["sources", "add", "app-store", "--app", "284882215", "extra"], '"extra" is not understood'],
    [["sources", "add", "feed", "--id", "news"], "--url"],
    [["sources", "add", "feed", "--url", "https://example.com/rss"], "--id"],
    [["sources", "add", "feed", "--id", "News!", "--url", "https://example.com/rss"], "--id: use 1 to 63"],
    [["sources", "add", "feed", "--id", "news", "--url", "ftp://example.com"], "--url: must be an http"],
    [["sources", "add", "feed", "--id", "news", "--url", "https://e.com/", "--workspace", "A B"], "--workspace"],
    [[...feed, "--every", "0.5"], "give 1 to 86400 seconds"],
    [[...feed, "--every", "86401"], "give 1 to 86400 seconds"],
    [[...feed, "--every", ""], "give 1 to 86400 seconds"],
    [[...feed, "--every", "5m"], "give 1 to 86400 seconds"],
    [[...feed, "https://example.com/other"], "is not understood"],
  ])("%j", async (words, why) => {
    await isWrong(words, why);
  });
});

describe('an id of dots is refused: the address would be another one ("/keys/.." is the workspace)', () => {
  it.each([
    [["keys", "remove", "..", ...W]],
    [["keys", "remove", "k1", "--workspace", ".."]],
    [["names", "remove", ".", ...W]],
    [["brands", "unlabel", "tiki", "..", ...W]],
    [["brands", "restore", "..", "1", ...W]],
    [["sources", "remove", ".."]],
  ])("%j", async (words) => {
    expect(await bench.run(...words)).toMatchObject({ code: 1, out: "", err: expect.stringContaining("is no id") });
    expect(bench.asked).toEqual([]);
  });

  it("while slashes, blanks and question marks are carried as they are", async () => {
    await bench.run("keys", "remove", "a/../b?c d#e", ...W);
    expect(bench.asked.map(({ path }) => path)).toEqual(["/api/v1/workspaces/acme/keys/a%2F..%2Fb%3Fc%20d%23e"]);
  });
});
