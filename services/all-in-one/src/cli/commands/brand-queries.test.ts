import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type Asked, type Bench, createBench } from "../testing/command-bench.ts";
import { brandsCommand } from "./brands.ts";
import { exclusionsCommand } from "./exclusions.ts";
import { namesCommand } from "./names.ts";

const W = ["--workspace", "acme"];
const WS = "/api/v1/workspaces/acme";
const TIKI = `${WS}/brands/tiki`;
const share = { of: 30, held: 24, share: 0.8, low: 0.627, high: 0.905 };
const measure = {
  labels: 30,
  precision: share,
  recall: { ...share, of: 0, held: 0, share: null, low: null, high: null },
};
const version = {
  ...{ version: 2, current: true, cause: "named-query", causeName: "noise", query: "tiki NOT {noise}" },
  ...{ named: { noise: "bar" }, exclusions: "", explanation: { en: "posts with tiki", vi: "bài viết có tiki" } },
  ...{ savedAt: Date.UTC(2026, 2, 1), savedBy: "k1", savedByName: "Lan", note: "no bars", measure },
};
const brand = {
  ...{ id: "tiki", name: "Tiki", role: "own", query: "tiki", queryVersion: 3, color: "#112233", parent: null },
  ...{ sets: [], names: [], hashtags: [], people: [], market: null, revision: 1, updatedAt: 0 },
  proof: { status: "unproven", precision: null, n: 0 },
  filter: null,
  accounts: { owned: [], employee: [], dealer: [], agency: [], paid: [] },
};
const first = { ...version, version: 1, current: false, cause: "query", causeName: null, query: "tiki", measure: null };
const noise = { text: "{noise}", use: "ruled-out" };
const label = {
  ...{ id: "l1", post: "bluesky:7", source: "bluesky", nativeId: "7", relevant: false, text: "a tiki bar" },
  ...{ savedAt: 0, savedBy: "k1" },
};
const named = {
  ...{ id: "noise", query: "bar", note: null, explanation: null, revision: 1, updatedAt: 0 },
  usedBy: { brands: ["tiki"], namedQueries: ["ads"], exclusions: true },
};

const found = {
  ...{ version: 1, query: "tiki", proof: { status: "unproven", precision: 0.5, n: 4 }, commonWords: ["tiki"] },
  ...{ days: 7, seed: "s", scanned: 40, matched: 30, neighbours: [{ word: "shop", posts: 9 }] },
  readings: [{ word: "tiki", by: "case", form: "Capital", posts: 12, found: 12 }],
  proposals: [{ kind: "case", query: "case:Tiki", matched: 12, lost: 18, gained: 0, measure }],
  sample: [
    { post: "bluesky:7", source: "bluesky", text: "a tiki bar", publishedAt: 0, spans: [], relevant: false },
    { post: "bluesky:8", source: "bluesky", text: "Tiki sale", publishedAt: 0, spans: [], relevant: null },
  ],
};

const trial = { labels: 70, dropped: 25, lost: 2, gain: 0.33, low: 0.21, high: 0.45 };

const ANSWERS: Readonly<Record<string, unknown>> = {
  [`GET ${TIKI}/versions`]: [version, { ...first, savedByName: null, note: null }],
  [`GET ${TIKI}/versions/1/diff`]: { from: first, to: version, came: [noise], went: [], stayed: [], differs: true },
  [`GET ${TIKI}/versions/2/diff?to=2`]: { from: version, to: version, came: [], went: [], stayed: [], differs: false },
  [`POST ${TIKI}/versions/1/restore`]: brand,
  [`PATCH ${TIKI}`]: brand,
  [`GET ${TIKI}/labels`]: { labels: [label], measure },
  [`POST ${TIKI}/labels`]: [label],
  [`DELETE ${TIKI}/labels/l1`]: "",
  [`POST ${TIKI}/check`]: found,
  [`POST ${TIKI}/filter`]: { status: "better", relevant: 40, irrelevant: 30, trial, queryVersion: 4 },
  [`DELETE ${TIKI}/filter`]: "",
  [`GET ${WS}/named-queries`]: [named],
  [`POST ${WS}/named-queries`]: named,
  [`PATCH ${WS}/named-queries/noise`]: named,
  [`DELETE ${WS}/named-queries/noise`]: "",
  [`GET ${WS}/exclusions`]: { query: "casino", explanation: null, revision: 1 },
  [`PATCH ${WS}/exclusions`]: { query: "", explanation: null, revision: 2 },
};

function say({ method, path }: Asked) {
  const body = ANSWERS[`${method} ${path}`];
  if (body !== undefined) return { status: method === "DELETE" ? 204 : 200, body };
  return { status: 404, body: { error: { code: "not-found", message: "there is nothing here", details: null } } };
}

let bench: Bench;
beforeAll(async () => {
  bench = await createBench([brandsCommand(), namesCommand(), exclusionsCommand()], say);
});
beforeEach(() => void bench.asked.splice(0));
afterAll(() => bench.close());

const sent = () =>
  bench.asked.map(({ method, path, body }) => [`${method} ${path}`, body === "" ? null : JSON.parse(body)]);

it("lists the versions of a brand: who, why, what changed, and how well each does", async () => {
  const { out } = await bench.run("brands", "versions", "tiki", ...W);
  const [head, now, then] = out.split("\n");
  expect(head).toMatch(/^VERSION +SAVED +BY +CHANGED +PRECISION +RECALL +NOTE +QUERY$/);
  expect(now).toMatch(/^2 \* +2026-03-01T00:00:00Z +Lan +\{noise\} +80 % \(63–91 %, 24 of 30\) +- +no bars +tiki NOT/);
  expect(then).toMatch(/^1 +\S+ +k1 +query +- +- +tiki$/);
});

it("shows what came and went between two versions, in words too", async () => {
  const { out } = await bench.run("brands", "diff", "tiki", "1", ...W);
  expect(out.split("\n")).toEqual([
    ...["1: tiki", "2: tiki NOT {noise}", "", "+ NOT {noise}", ""],
    ...["was: posts with tiki", "is:  posts with tiki"],
  ]);
  expect((await bench.run("brands", "diff", "tiki", "2", "2", ...W)).out).toBe("versions 2 and 2 are the same");
});

it("goes back, changes a query with its reason, and marks posts", async () => {
  await bench.run("brands", "restore", "tiki", "1", "--note", "it was better", ...W);
  await bench.run("brands", "set", "tiki", "--query", "tiki", "--note", "simpler", ...W);
  await bench.run("brands", "label", "tiki", "bluesky:7", "no", ...W);
  await bench.run("brands", "unlabel", "tiki", "l1", ...W);
  expect(sent()).toEqual([
    [`POST ${TIKI}/versions/1/restore`, { note: "it was better" }],
    [`PATCH ${TIKI}`, { query: "tiki", note: "simpler" }],
    [`POST ${TIKI}/labels`, { labels: [{ post: "bluesky:7", relevant: false }] }],
    [`DELETE ${TIKI}/labels/l1`, null],
  ]);
});

it("lists labels with the measure beside, for people on stderr", async () => {
  const { out, err } = await bench.run("brands", "labels", "tiki", ...W);
  expect(out).toMatch(/l1 +no +bluesky:7 +a tiki bar/);
  expect(err).toBe("precision 80 % (63–91 %, 24 of 30), recall -");
  expect(JSON.parse((await bench.run("brands", "labels", "tiki", "--json", ...W)).out)).toMatchObject({ measure });
});

it("checks a brand: what else its words mean, what would be narrower, and what to label", async () => {
  const { out } = await bench.run("brands", "check", "tiki", "--days", "7", "--seed", "s", ...W);
  expect(sent()).toEqual([[`POST ${TIKI}/check`, { days: 7, seed: "s" }]]);
  expect(out).toContain("finds 30 of 40 posts of 7 days");
  expect(out).toContain("unproven (4 labels, precision 50 %; common words: tiki)");
  expect(out).toMatch(/tiki +case +Capital +12 +12/);
  expect(out).toContain("Beside it: shop 9");
  expect(out).toMatch(/case +12 +18 +0 +80 % \(63–91 %, 24 of 30\) +case:Tiki/);
  expect(out).toMatch(
    /nghe brands label tiki POST yes\|no\nPOST +ABOUT IT +TEXT\nbluesky:7 +no +a tiki bar\nbluesky:8 +\? +Tiki sale/,
  );
});

it("trains a filter and says how it did, and takes it away", async () => {
  const { out } = await bench.run("brands", "filter", "tiki", ...W);
  expect(out.split("\n")).toEqual([
    "it leaves out 25 of 30 irrelevant and 2 of 40 relevant labels that it had not seen",
    "right decisions won: 21 % to 45 %",
    "used from version 4 on",
  ]);
  expect(await bench.run("brands", "filter", "tiki", "--off", ...W)).toMatchObject({ code: 0, out: "" });
});

it("keeps named queries", async () => {
  expect((await bench.run("names", ...W)).out).toMatch(/\{noise\} +tiki, \{ads\}, exclusions +bar$/);
  await bench.run("names", "add", "noise", "--query", "bar", "--note", "not the shop", ...W);
  await bench.run("names", "set", "noise", "--query", "bar OR pub", ...W);
  await bench.run("names", "remove", "noise", ...W);
  expect(sent().slice(1)).toEqual([
    [`POST ${WS}/named-queries`, { id: "noise", query: "bar", note: "not the shop" }],
    [`PATCH ${WS}/named-queries/noise`, { query: "bar OR pub" }],
    [`DELETE ${WS}/named-queries/noise`, null],
  ]);
});

it("shows what a workspace hides, and changes it", async () => {
  expect((await bench.run("exclusions", ...W)).out).toBe("casino");
  expect((await bench.run("exclusions", "--none", "--note", "no more", ...W)).err).toBe("nothing is hidden");
  expect(sent()[1]).toEqual([`PATCH ${WS}/exclusions`, { query: "", note: "no more" }]);
});

it.each([
  [["brands", "diff", "tiki", ...W], "give BRAND FROM"],
  [["brands", "diff", "tiki", "one", ...W], "no version"],
  [["brands", "restore", "tiki", "0", ...W], "no version"],
  [["brands", "label", "tiki", "bluesky:1", "maybe", ...W], "yes|no"],
  [["brands", "unlabel", "tiki", ...W], "BRAND LABEL"],
  [["brands", "set", "tiki", ...W], "say what to change"],
  [["brands", "versions", "tiki"], "--workspace is missing"],
  [["brands", "check", "tiki", "--days", "0", ...W], "give 1 to 400"],
  [["names", "add", "noise", ...W], "--query is missing"],
  [["exclusions", "--none", "--set", "x", ...W], "not both"],
])("%j is used wrongly", async (words, message) => {
  expect(await bench.run(...words)).toMatchObject({ code: 2, err: expect.stringContaining(message) });
  expect(bench.asked).toEqual([]);
});
