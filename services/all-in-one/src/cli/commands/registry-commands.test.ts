import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type Asked, type Bench, createBench, runWords } from "../testing/command-bench.ts";
import { alertsCommand } from "./alerts.ts";
import { brandsCommand } from "./brands.ts";
import { keysCommand } from "./keys.ts";
import { sourcesCommand } from "./sources.ts";
import { workspacesCommand } from "./workspaces.ts";

const COMMANDS = [workspacesCommand(), brandsCommand(), keysCommand(), sourcesCommand(), alertsCommand()];
const workspace = {
  ...{ id: "acme", name: "Acme", timezone: "Asia/Ho_Chi_Minh", retentionDays: null },
  ...{ simulated: false, revision: 1, updatedAt: 0 },
};
const brand = {
  ...{ id: "tiki", name: "Tiki", role: "own", query: "tiki", queryVersion: 1, color: "#112233", parent: null },
  ...{ sets: [], names: [], hashtags: [], people: [], accounts: {}, market: null, revision: 1, updatedAt: 0 },
  proof: { status: "unproven", precision: null, n: 0 },
  filter: null,
};
const source = {
  ...{ id: "bluesky", type: "jetstream", name: "Bluesky", enabled: true, workspace: null, settings: {}, revision: 1 },
  status: { state: "ok", detail: "12 a second", posts: 42, lastHeardAt: Date.UTC(2026, 2, 1) },
};

const ANSWERS: Readonly<Record<string, unknown>> = {
  "GET /api/v1/workspaces": [workspace],
  "POST /api/v1/workspaces": workspace,
  "GET /api/v1/workspaces/acme/brands": [brand],
  "POST /api/v1/workspaces/acme/brands": brand,
  "POST /api/v1/workspaces/acme/keys": { id: "k1", key: "nghe_k1_secret" },
  "GET /api/v1/connectors": [source],
  "POST /api/v1/connectors": { ...source, id: "news", type: "feed", status: null },
  "PATCH /api/v1/connectors/bluesky": { ...source, enabled: false },
  "DELETE /api/v1/connectors/bluesky": "",
};

function say({ method, path }: Asked) {
  const body = ANSWERS[`${method} ${path}`];
  if (body !== undefined) return { status: method === "DELETE" ? 204 : 200, body };
  return { status: 404, body: { error: { code: "not-found", message: "there is nothing here", details: null } } };
}

let bench: Bench;
beforeAll(async () => {
  bench = await createBench(COMMANDS, say);
});
beforeEach(() => void bench.asked.splice(0));
afterAll(() => bench.close());

const sent = () =>
  bench.asked.map(({ method, path, body }) => [`${method} ${path}`, body === "" ? null : JSON.parse(body)]);

it("lists workspaces for people, and for programs", async () => {
  expect((await bench.run("workspaces")).out).toMatch(
    /^ID +NAME +SIMULATED +TIME ZONE +KEPT\nacme +Acme +no +Asia\/Ho_Chi_Minh +for ever$/,
  );
  expect(JSON.parse((await bench.run("workspaces", "--json")).out)).toEqual([workspace]);
});

it("makes what five minutes need: a workspace, a brand, a key", async () => {
  await bench.run("workspaces", "add", "acme", "--name", "Acme", "--timezone", "Asia/Ho_Chi_Minh");
  await bench.run("brands", "add", "tiki", "--workspace", "acme", "--name", "Tiki", "--query", "tiki");
  const key = await bench.run("keys", "add", "--workspace", "acme", "--name", "notebook", "--scopes", "read, write");
  expect(sent()).toEqual([
    ["POST /api/v1/workspaces", { id: "acme", name: "Acme", timezone: "Asia/Ho_Chi_Minh" }],
    ["POST /api/v1/workspaces/acme/brands", { id: "tiki", name: "Tiki", query: "tiki", role: "own" }],
    ["POST /api/v1/workspaces/acme/keys", { name: "notebook", scopes: ["read", "write"] }],
  ]);
  expect(key).toEqual({ code: 0, out: "nghe_k1_secret", err: "Keep it: it is shown this once." });
});

it("shows how each source is doing, and switches one", async () => {
  expect((await bench.run("sources")).out).toContain(
    "bluesky  jetstream  ok     42     2026-03-01T00:00:00Z  all  12 a second",
  );
  expect((await bench.run("sources", "off", "bluesky")).out).toBe("bluesky is off");
  expect(await bench.run("sources", "remove", "bluesky")).toMatchObject({ code: 0, out: "" });
  expect(sent().slice(1)).toEqual([
    ["PATCH /api/v1/connectors/bluesky", { enabled: false }],
    ["DELETE /api/v1/connectors/bluesky", null],
  ]);
});

it("adds a feed, and the reviews of an app", async () => {
  await bench.run(
    "sources",
    "add",
    "feed",
    "--id",
    "news",
    "--url",
    "https://example.com/rss",
    "--workspace",
    "acme",
    "--off",
  );
  await bench.run("sources", "add", "app-store", "--app", "284882215", "--country", "vn,US");
  expect(sent().map(([, body]) => body)).toMatchObject([
    {
      id: "news",
      type: "feed",
      name: "news",
      workspace: "acme",
      enabled: false,
      settings: { url: "https://example.com/rss" },
    },
    { id: "app-store-284882215", type: "app-store", settings: { appId: "284882215", countries: ["vn", "us"] } },
  ]);
});

it("says in one line what the server refused", async () => {
  expect(await bench.run("brands", "--workspace", "nope")).toEqual({
    code: 1,
    out: "",
    err: "nghe brands: there is nothing here",
  });
});

it.each([
  [["workspaces", "add", "acme"], "--name is missing"],
  [["workspaces", "remove"], 'there is no "remove": list, add'],
  [["brands", "add", "a", "--workspace", "w", "--name", "n", "--query", "q", "--role", "friend"], "own or competitor"],
  [["brands"], "--workspace is missing"],
  [["keys", "add", "--name", "n", "--scopes", "read,all"], "read, write, admin"],
  [["sources", "add"], "feed or app-store"],
  [["sources", "add", "feed", "--id", "x"], "--url"],
  [["sources", "add", "feed", "--id", "x", "--url", "https://e.com", "--every", "soon"], "--every"],
  [["sources", "add", "app-store", "--app", "abc"], "--app: is the number"],
  [["sources", "on"], "give one ID"],
  [["alerts", "--status", "all"], "open or closed"],
])("%j is used wrongly, which the server need not tell", async (words, message) => {
  expect(await bench.run(...words)).toMatchObject({ code: 2, err: expect.stringContaining(message) });
  expect(bench.asked).toEqual([]);
});

it.each(["workspaces", "brands", "keys", "sources", "alerts"])(
  "%s says how to start a server where none runs",
  async (name) => {
    const words = name === "brands" ? [name, "--workspace", "w"] : [name];
    const said = await runWords(words, COMMANDS, { ...bench.config, port: 1 });
    expect(said).toMatchObject({ code: 1, out: "", err: expect.stringContaining("npm start") });
  },
);
