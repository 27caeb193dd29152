import { processEvents } from "@nghe/runtime";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Bench, createBench, PLAIN_CONFIG, runWords, type Said } from "../testing/command-bench.ts";
import { alertsCommand } from "./alerts.ts";
import { backfillCommand } from "./backfill.ts";
import { brandsCommand } from "./brands.ts";
import { doctorCommand } from "./doctor.ts";
import { eraseCommand } from "./erase.ts";
import { exclusionsCommand } from "./exclusions.ts";
import { importCommand } from "./import.ts";
import { keysCommand } from "./keys.ts";
import { namesCommand } from "./names.ts";
import { nlpCommand } from "./nlp.ts";
import { queryCommand } from "./query.ts";
import { replayCommand } from "./replay.ts";
import { sourcesCommand } from "./sources.ts";
import { sqlCommand } from "./sql.ts";
import { startCommand } from "./start.ts";
import { trainCommand } from "./train.ts";
import { verifyCommand } from "./verify.ts";
import { workspacesCommand } from "./workspaces.ts";

const draw = () => undefined;
const unneeded = (): never => {
  throw new Error("help and wrong use need nothing of the machine");
};
const COMMANDS = [
  ...[workspacesCommand(), brandsCommand(), backfillCommand(), namesCommand(), exclusionsCommand(), keysCommand()],
  ...[sourcesCommand(), alertsCommand(), queryCommand(draw), verifyCommand(draw), replayCommand(draw), eraseCommand()],
  ...[importCommand(draw), doctorCommand(unneeded), trainCommand(), nlpCommand(unneeded)],
  sqlCommand({ readInput: unneeded, write: unneeded, isRead: true }),
  startCommand({ signals: processEvents(process), stdout: process.stdout, crashAt: unneeded }),
];
const NAMES = COMMANDS.map(({ name }) => name);
const W = ["--workspace", "acme"];
/** One call of each kind that a server answers, and what it asks. */
const CALLS: readonly (readonly [words: readonly string[], asks: string])[] = [
  [["workspaces"], "GET /api/v1/workspaces"],
  [["workspaces", "list"], "GET /api/v1/workspaces"],
  [["workspaces", "add", "acme", "--name", "A"], "POST /api/v1/workspaces"],
  [["brands", ...W], "GET /api/v1/workspaces/acme/brands"],
  [["brands", "add", "tiki", ...W, "--name", "T", "--query", "tiki"], "POST /api/v1/workspaces/acme/brands"],
  [["brands", "set", "tiki", ...W, "--role", "competitor"], "PATCH /api/v1/workspaces/acme/brands/tiki"],
  [["brands", "versions", "tiki", ...W], "GET /api/v1/workspaces/acme/brands/tiki/versions"],
  [["brands", "diff", "tiki", "1", "2", ...W], "GET /api/v1/workspaces/acme/brands/tiki/versions/1/diff?to=2"],
  [["brands", "restore", "tiki", "1", ...W], "POST /api/v1/workspaces/acme/brands/tiki/versions/1/restore"],
  [["brands", "labels", "tiki", ...W], "GET /api/v1/workspaces/acme/brands/tiki/labels"],
  [["brands", "label", "tiki", "x:1", "yes", ...W], "POST /api/v1/workspaces/acme/brands/tiki/labels"],
  [["brands", "unlabel", "tiki", "l1", ...W], "DELETE /api/v1/workspaces/acme/brands/tiki/labels/l1"],
  [["brands", "filter", "tiki", ...W], "POST /api/v1/workspaces/acme/brands/tiki/filter"],
  [["brands", "filter", "tiki", "--off", ...W], "DELETE /api/v1/workspaces/acme/brands/tiki/filter"],
  [["brands", "check", "tiki", ...W], "POST /api/v1/workspaces/acme/brands/tiki/check"],
  [["names", ...W], "GET /api/v1/workspaces/acme/named-queries"],
  [["names", "add", "noise", "--query", "bar", ...W], "POST /api/v1/workspaces/acme/named-queries"],
  [["names", "set", "noise", "--note", "n", ...W], "PATCH /api/v1/workspaces/acme/named-queries/noise"],
  [["names", "remove", "noise", ...W], "DELETE /api/v1/workspaces/acme/named-queries/noise"],
  [["exclusions", ...W], "GET /api/v1/workspaces/acme/exclusions"],
  [["exclusions", "--set", "casino", ...W], "PATCH /api/v1/workspaces/acme/exclusions"],
  [["keys"], "GET /api/v1/keys"],
  [["keys", ...W], "GET /api/v1/workspaces/acme/keys"],
  [["keys", "add", "--name", "n", "--scopes", "read"], "POST /api/v1/keys"],
  [["keys", "remove", "k1", ...W], "DELETE /api/v1/workspaces/acme/keys/k1"],
  [["sources"], "GET /api/v1/connectors"],
  [["sources", "on", "news"], "PATCH /api/v1/connectors/news"],
  [["sources", "remove", "news"], "DELETE /api/v1/connectors/news"],
  [["sources", "add", "app-store", "--app", "284882215"], "POST /api/v1/connectors"],
  [["alerts", ...W], "GET /api/v1/workspaces/acme/alerts?last=30d&limit=200"],
  [["backfill"], "GET /api/v1/backfill"],
  [["backfill", "pause"], "PATCH /api/v1/backfill"],
  [["query", "preview", "tiki", ...W], "POST /api/v1/workspaces/acme/queries/preview"],
  [["query", "compare", "tiki", ...W, "--brand", "b"], "POST /api/v1/workspaces/acme/brands/b/queries/compare"],
];

let answer: Said;
let bench: Bench;
beforeAll(async () => {
  bench = await createBench(COMMANDS, () => answer);
});
beforeEach(() => void bench.asked.splice(0));
afterAll(() => bench.close());
const refusing = (status: number, code: string, message: string): Said => ({
  status,
  body: { error: { code, message, details: null } },
});

describe.each(COMMANDS)("nghe $name", ({ name, usage, summary }) => {
  it("is told in a line among all, and at length by itself, without a server or a machine", async () => {
    const config = { ...PLAIN_CONFIG, port: 1 };
    expect((await runWords(["help"], COMMANDS, config)).out).toContain(`  ${name} `);
    expect(summary).toMatch(/^[a-z].{10,79}[^.]$/);
    for (const flag of ["--help", "-h"]) {
      expect(await runWords([name, flag], COMMANDS, config)).toEqual({ code: 0, out: usage, err: "" });
      expect((await runWords([name, "--nonsense", flag], COMMANDS, config)).code).toBe(0);
    }
  });

  it("has a usage that begins with its name and fits a terminal", () => {
    expect(usage.startsWith(`nghe ${name}`)).toBe(true);
    expect(usage.split("\n").filter((line) => line.length > 120)).toEqual([]);
  });

  it("does not know an option that is none: exit code 2, the option, the usage, and no call", async () => {
    const first = name === "query" ? ["check"] : name === "nlp" ? ["score"] : [];
    const said = await bench.run(name, ...first, "--nonsense");
    expect(said).toMatchObject({ code: 2, out: "" });
    expect(said.err).toContain("--nonsense");
    expect(said.err).toContain(usage);
    expect(bench.asked).toEqual([]);
  });
});

it("names are told apart: none is another's beginning twice", () => {
  expect(new Set(NAMES).size).toBe(NAMES.length);
});

describe.each(CALLS)("%j", (words, asks) => {
  it("asks the server once, with the admin key", async () => {
    answer = refusing(404, "not-found", "there is nothing here");
    await bench.run(...words);
    expect(bench.asked.map(({ method, path }) => `${method} ${path}`)).toEqual([asks]);
    expect(bench.asked[0]?.key).toBe(bench.config.adminKey);
  });

  it.each([
    [401, "the key is not known", /the key is not known; give the admin key in NGHE_ADMIN_KEY$/],
    [403, "the key may not do that", /the key may not do that$/],
    [409, "somebody else changed it", /somebody else changed it$/],
    [503, "the tables are away", /the tables are away$/],
  ])("says in one line, with exit code 1, that the server refused by %i", async (status, message, line) => {
    answer = refusing(status, "code", message);
    const said = await bench.run(...words);
    expect(said).toMatchObject({ code: 1, out: "" });
    expect(said.err).toMatch(line);
    expect(said.err.split("\n")).toHaveLength(1);
  });

  it("does not take an answer of another version for its own", async () => {
    answer = { status: 200, body: { something: "else" } };
    const said = await bench.run(...words);
    expect(said).toMatchObject({ code: 1, out: "", err: expect.stringContaining("in words of another version") });
  });

  it("says so where a proxy's page answers, and shows none of it", async () => {
    answer = { status: 502, body: "<html><h1>Bad gateway</h1></html>" };
    expect(await bench.run(...words)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/the server answered 502$/),
    });
  });
});
