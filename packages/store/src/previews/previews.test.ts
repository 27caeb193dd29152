import { workspaceScope } from "@nghe/contracts";
import { parseQuery, toCandidatePieces, toCandidateTerms, toSql } from "@nghe/query";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createChdbDatabase } from "../chdb/chdb-database.ts";
import { createStore } from "../create-store.ts";
import type { Positioned } from "../store.ts";
import { type ContentScript, mentionRow, postScript, START } from "../testing/log-script.ts";
import { POSTS } from "../write-path/post-rows.ts";
import type { SiftAsked, SiftedPost, SiftedQuery, Standings } from "./previews.ts";

const HOUR = 3_600_000;
const OWN = workspaceScope("w-acme");
const database = await createChdbDatabase({ path: null });
const store = createStore({ database, epoch: 1 });
const { previews } = store;
let offset = 0;

function content(id: string, text: string, more: ContentScript = {}): Positioned {
  offset += 1;
  const at = { createdAt: START + offset * HOUR, seenAt: START + offset * HOUR + 1_000 };
  const message = postScript("news", id).content({ rows: [], ...more, post: { ...at, text, ...more.post } });
  return { message, partition: 0, offset, at: START + offset };
}

function sifted(text: string, prefix = "q"): SiftedQuery {
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new Error(`${text} is no query`);
  const { query } = parsed;
  const { sure, may, index, params } = toSql(query, prefix);
  return { sure, may, index, params, terms: toCandidateTerms(query), pieces: toCandidatePieces(query) };
}

function asking(text: string, more: Partial<SiftAsked> = {}): SiftAsked {
  const within = { scopes: ["public", OWN], seenSince: 0, period: null, timeoutMs: 10_000 };
  return { ...within, queries: [sifted(text)], ...more };
}

const SURE: Standings = [2, 0];
const LIMITS = { open: { all: 100, sample: 100 }, random: { of: [SURE], limit: 100 }, newest: 100 };
const sift = (asked: SiftAsked) => previews.sift(asked, LIMITS);
const told = async (asked: SiftAsked) => {
  const { cells, ...rest } = await sift(asked);
  return { ...rest, cells: cells.map((cell) => JSON.stringify(cell)).sort((a, b) => (a < b ? -1 : 1)) };
};
const inOrder = (posts: readonly SiftedPost[]) => posts.map(({ post }) => post.id).sort((a, b) => (a < b ? -1 : 1));
const sureOf = async (asked: SiftAsked) => inOrder((await sift(asked)).random);
const openOf = async (asked: SiftAsked) => inOrder((await sift(asked)).open);

beforeAll(async () => {
  await store.migrate();
  await store.writePath.apply(
    [
      content("plain", "mua ở điện máy xanh"),
      content("bare", "dien may xanh giao cham", { post: { lang: "en", title: "Review" } }),
      content("own", "điện máy xanh của riêng tôi", { scope: OWN }),
      content("rival", "điện máy xanh bí mật", { scope: workspaceScope("w-rival") }),
      content("both", "điện máy xanh bản chung"),
      content("both", "điện máy xanh bản riêng", { scope: OWN, revision: 7 }),
      content("gone", "điện máy xanh đã xóa"),
      content("edited", "điện máy xanh lúc đầu"),
      content("edited", "bây giờ nói chuyện khác", { revision: 9 }),
      content("pieces", "thẻ V.C.B bị khóa", { rows: [mentionRow("acme", "vcb", { sentiment: -1 })] }),
      { message: postScript("news", "gone").remove(), partition: 0, offset: 90, at: START + 90 },
    ],
    () => false,
  );
}, 60_000);
afterAll(() => store.close());

describe("posts sifted by a query", () => {
  it("are those in sight, as they are now", async () => {
    expect(await sureOf(asking('"dien may xanh"'))).toEqual(["bare", "own", "plain"]);
    expect(await sureOf(asking('"dien may xanh"', { scopes: ["public"] }))).toEqual(["bare", "plain"]);
    expect([await sureOf(asking("fold:lúc")), await openOf(asking("fold:lúc"))]).toEqual([[], []]);
  });

  it("are the same once their versions are merged, and while each has a row of its own", async () => {
    const before = await told(asking('"dien may xanh" OR khóa'));
    await database.execute(`OPTIMIZE TABLE ${POSTS} FINAL`, {});
    expect(await told(asking('"dien may xanh" OR khóa'))).toEqual(before);
    await database.execute(
      `INSERT INTO ${POSTS} SELECT * REPLACE (version + 1 AS version) FROM ${POSTS} WHERE id = 'plain'`,
      {},
    );
    expect(await told(asking('"dien may xanh" OR khóa'))).toEqual(before);
  });

  it("stand open where each workspace sees another copy", async () => {
    const { open } = await sift(asking('"dien may xanh"'));
    expect(open.map(({ post }) => [post.id, post.text])).toEqual([["both", "điện máy xanh bản riêng"]]);
    const [seen] = (await sift(asking('"dien may xanh"', { scopes: ["public"] }))).open;
    expect(seen?.post.text).toBe("điện máy xanh bản chung");
  });

  it("stand open where SQL cannot say", async () => {
    expect(await openOf(asking("vcb"))).toEqual(["pieces"]);
    expect(await openOf(asking("vcb -khóa"))).toEqual([]);
  });

  it("were seen since a moment, and published in a period", async () => {
    const since = asking('"dien may xanh"', { seenSince: START + 3 * HOUR });
    expect([await sureOf(since), await openOf(since)]).toEqual([["own"], ["both"]]);
    const period = { from: START + 2 * HOUR, to: START + 3 * HOUR };
    expect(await sureOf(asking('"dien may xanh"', { period }))).toEqual(["bare"]);
  });

  it("come with all that is known of them, the newest first", async () => {
    const { newest } = await sift(asking('"dien may xanh"', { scopes: ["public"] }));
    expect(newest.map(({ post }) => post.id)).toEqual(["bare", "plain"]);
    expect(newest[0]?.post).toEqual({
      source: "news",
      id: "bare",
      text: "dien may xanh giao cham",
      title: "Review",
      site: null,
      kind: "post",
      lang: "en",
      country: null,
      url: "https://example.org/1",
      author: { id: "u1", name: "Lan", handle: "@lan", followers: 10, verified: false },
      metrics: { likes: null, shares: null, comments: null, views: null },
      isReply: false,
      spamScore: 0.1,
      at: START + 2 * HOUR,
    });
  });

  it("are no more than are wanted", async () => {
    const few = { open: { all: 1, sample: 1 }, random: { of: [SURE], limit: 2 }, newest: 1 };
    const { open, random, newest, cells } = await previews.sift(asking('"dien may xanh"'), few);
    expect([open.length, random.length, newest.length]).toEqual([1, 2, 1]);
    const sampled = await previews.sift(asking("lang:vi -nothing sentiment:negative"), {
      ...few,
      open: { all: 3, sample: 2 },
    });
    expect(sampled.open).toHaveLength(2);
    expect(cells.filter(({ of }) => of === "all").map(({ posts }) => posts)).toEqual([3, 1]);
  });
});

describe("their numbers", () => {
  it("are told by when, where and in which language they were written", async () => {
    const { cells } = await sift(asking('"dien may xanh"', { scopes: ["public"] }));
    const sure = cells.filter(({ standings }) => String(standings) === "2,0");
    const of = (kind: string) => sure.filter((cell) => cell.of === kind);
    expect(of("all").map(({ posts }) => posts)).toEqual([2]);
    expect(of("slot").map(({ slot }) => slot)).toEqual([START + HOUR, START + 2 * HOUR]);
    expect(of("source")).toMatchObject([{ source: "news", posts: 2 }]);
    expect(of("lang")).toMatchObject([
      { lang: "en", posts: 1 },
      { lang: "vi", posts: 1 },
    ]);
    const open = cells.filter(({ standings, of: kind }) => String(standings) === "1,0" && kind === "all");
    expect(open).toMatchObject([{ posts: 1 }]);
  });

  it("of two queries say what becomes of each post", async () => {
    const queries = [sifted('"dien may xanh"', "o"), sifted("giao OR khóa", "n")] as const;
    const { cells } = await sift(asking("x", { scopes: ["public"], queries }));
    const all = cells.filter(({ of }) => of === "all").map(({ standings, posts }) => [...standings, posts].join(" "));
    expect(new Set(all)).toEqual(new Set(["0 2 1", "2 0 1", "2 2 1", "1 0 1"]));
  });

  it("are of so many posts, of which those without a mention are kept since then", async () => {
    expect(await sift(asking("x"))).toMatchObject({ posts: 6, unmatchedSince: START + HOUR + 1_000 });
  });

  it("of mentions are the brand's own", async () => {
    const posts = ["pieces", "plain"].map((id) => ({ source: "news", id }));
    const brand = { workspaceUid: "w-acme", brandUid: "b-acme-vcb" };
    const found = [{ source: "news", id: "pieces", counted: true, sentiment: -1 }];
    expect(await previews.mentionsOf(brand, posts)).toEqual(found);
    expect(await previews.mentionsOf({ ...brand, brandUid: "b-acme-other" }, posts)).toEqual([]);
    expect(await previews.mentionsOf(brand, [])).toEqual([]);
  });
});

describe("rows of an older version", () => {
  it("are found by their words, or by their pieces, and read", async () => {
    await database.execute(
      `INSERT INTO ${POSTS} SELECT * REPLACE (version + 1 AS version, 0 AS words_version, '' AS words,
  'the v.c.b bi khoa' AS search_text, '' AS text) FROM ${POSTS} FINAL WHERE id = 'pieces'`,
      {},
    );
    const { open } = await sift(asking("vcb"));
    expect(open.map(({ post }) => post.text)).toEqual(["thẻ V.C.B bị khóa"]);
    expect(await openOf(asking("khóa"))).toEqual(["pieces"]);
    expect(await openOf(asking("nothing"))).toEqual([]);
    expect(await openOf(asking("lang:vi -giao"))).toEqual(["both", "pieces"]);
  });
});
