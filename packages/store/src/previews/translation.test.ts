import { createMatcher, type Matchable, matchable, parseQuery, type SqlTranslation, toSql } from "@nghe/query";
import { named, printTree, queryAndPost } from "@nghe/query/testing";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createChdbDatabase } from "../chdb/chdb-database.ts";
import { createStore } from "../create-store.ts";
import { asLog, postScript } from "../testing/log-script.ts";
import { createPreviews } from "./index.ts";
import type { Standing } from "./previews.ts";

const RUNS = Number(process.env["NGHE_TRANSLATION_RUNS"] ?? 60);
const SEED = Number(process.env["NGHE_TRANSLATION_SEED"] ?? 4);

const database = await createChdbDatabase({ path: null });
const store = createStore({ database, epoch: 1 });
const previews = createPreviews(database);

const written = fc.sample(queryAndPost, { numRuns: RUNS * 4, seed: SEED });
const plain: Matchable[] = [
  "Mua ở điện máy xanh bị lừa",
  "mua o dien may xanh bi lua",
  "mua ở dien may xanh bị lừa",
  "diễn may xanh",
  "#DienMayXanh @dienmayxanh dienmayxanh.com",
  "đá bóng, da đẹp, dã man",
  "united airlines: the flight was late",
  "V.C.B và viet*com*bank và viet com bank",
  "hok biết, ko sao, đc rồi",
].map((text) => matchable({ text }));
const posts: Matchable[] = [...plain, ...written.map(({ post }) => post)];

function message(post: Matchable, index: number) {
  const { source, text, title, site, kind, lang, country, url, author, metrics, isReply } = post;
  return postScript(source === "" ? "x" : source, String(index)).content({
    rows: [],
    metrics,
    post: { text, title, site, kind, lang, country, url, author, parentId: isReply ? "root" : null },
  });
}

beforeAll(async () => {
  await store.migrate();
  await store.writePath.apply(asLog(posts.map(message)), () => false);
}, 120_000);
afterAll(() => store.close());

/** What SQL says of each post about a query. */
async function standingsOf({ sure, may, index, params }: SqlTranslation): Promise<Map<number, Standing>> {
  const asked = {
    scopes: ["public"],
    seenSince: 0,
    period: null,
    queries: [{ sure, may, index, params, terms: null, pieces: [] }],
    timeoutMs: 60_000,
  } as const;
  const all = posts.length;
  const { open, random } = await previews.sift(asked, {
    open: { all, sample: all },
    random: { of: [[2, 0]], limit: all },
    newest: 0,
  });
  return new Map([...open, ...random].map(({ standings, post }) => [Number(post.id), standings[0]]));
}

/** Posts about which SQL is wrong: sure of what does not hold, or sure that what holds does not. */
async function wrongOf(text: string): Promise<{ wrong: string[]; translation: SqlTranslation } | null> {
  const parsed = parseQuery(text, { named });
  if (!parsed.ok) return null;
  const translation = toSql(parsed.query);
  const matcher = createMatcher([{ id: "q", query: text, named }]);
  const standings = await standingsOf(translation);
  const wrong = posts.flatMap((post, index) => {
    const stored = { ...post, source: post.source === "" ? "x" : post.source };
    const holds = matcher.match(stored).length > 0;
    const standing = standings.get(index) ?? 0;
    const isRight = holds ? standing !== 0 : standing !== 2;
    return isRight
      ? []
      : [
          `${holds ? "missed" : "wrongly found"}: ${JSON.stringify([post.title, post.text, post.lang, post.site, post.metrics.likes])}`,
        ];
  });
  return { wrong: wrong.slice(0, 5), translation };
}

describe("a query as SQL", () => {
  it.each([
    ["điện", true],
    ['"điện máy xanh"', false],
    ['"dien may xanh" OR @dienmayxanh OR #dienmayxanh', true],
    ["fold:điện AND NOT exact:máy", true],
    ["đá", true],
    ['"united airlines" -"lost bag" @united', true],
    ["flight OR late", false],
    ["lang:vi likes:>5 site:vnexpress.net", true],
    ["is:reply OR has:link OR has:question", true],
    ["😡", true],
    ["united", false],
    ["vietcombank", false],
    ["không", false],
    ["bank*", false],
    ["(pin OR máy) NEAR/5 (nóng OR yếu)", false],
    ["SENTENCE(pin nóng)", false],
    ['raw:"C++"', false],
    ["case:Apple", false],
    ["sentiment:negative", false],
    [Array.from({ length: 310 }, (_, at) => `${at % 2 === 0 ? "vcb" : "điện"} OR word${at}`).join(" OR "), false],
  ])("of %.60s says all there is to say: %s", async (text, exact) => {
    const found = await wrongOf(text);
    expect(found?.wrong).toEqual([]);
    expect(found?.translation.exact).toBe(exact);
    expect(found?.translation.inexact.length === 0).toBe(exact);
  });

  it("agrees with the matcher on random queries and posts, or says that it does not know", async () => {
    let certain = 0;
    for (const { tree } of written.slice(0, RUNS)) {
      const text = printTree(tree);
      const found = await wrongOf(text);
      expect({ text, wrong: found?.wrong ?? [] }).toEqual({ text, wrong: [] });
      if (found?.translation.exact === true) certain += 1;
    }
    expect(certain).toBeGreaterThan(RUNS / 10);
  }, 300_000);

  it("binds whatever people write", async () => {
    for (const text of ['"\' OR 1=1 --"', 'raw:"\\\') OR 1=1 --"', 'author:"{q0:String}"', "#a'b"]) {
      const parsed = parseQuery(text);
      if (!parsed.ok) continue;
      const { may, sure } = toSql(parsed.query);
      expect(may + sure).not.toMatch(/1=1|q0:String\}"/);
      expect((await wrongOf(text))?.wrong).toEqual([]);
    }
  });
});
