import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createChdbDatabase } from "../chdb/chdb-database.ts";
import { createStore } from "../create-store.ts";
import { ACME_TOKEN, fillSampleWorld, RIVAL_TOKEN } from "../testing/sample-world.ts";
import { createViewReader } from "../testing/view-reader.ts";

const VIEWS = [
  "alerts",
  "authors",
  "authors_by_hour",
  "brands",
  "calendar",
  "campaigns",
  "coverage",
  "kpis",
  "labels",
  "mention_changes",
  "mention_pain_points",
  "mention_topics",
  "mentions",
  "mentions_by_hour",
  "mentions_by_minute",
  "model_versions",
  "posts",
  "query_versions",
  "schema_version",
  "share_of_voice_by_hour",
  "sites",
  "workspaces",
];

const database = await createChdbDatabase({ path: null });
const store = createStore({ database, epoch: 1 });
const asAcme = createViewReader(database, ACME_TOKEN);
const asRival = createViewReader(database, RIVAL_TOKEN);
const asNobody = createViewReader(database, null);

beforeAll(async () => {
  await store.migrate();
  await fillSampleWorld(store, database);
}, 60_000);
afterAll(() => store.close());

const count = async (read: typeof asAcme, view: string) =>
  Number((await read(`SELECT count() AS n FROM nghe.${view}`))[0]?.n);

test("the database holds the views that are promised", async () => {
  const rows = await asNobody("SELECT name FROM system.tables WHERE database = 'nghe' ORDER BY name");
  expect(rows.map(({ name }) => name)).toEqual(VIEWS);
});

test("every column says what it means", async () => {
  const rows = await asNobody(
    "SELECT table, name FROM system.columns WHERE database = 'nghe' AND length(comment) < 10",
  );
  expect(rows).toEqual([]);
});

test("columns have plain types that drivers read", async () => {
  const plain = String.raw`^(Nullable\()?(String|U?Int(8|16|32|64)|Float(32|64)|Bool|Date|DateTime(64\(3, )?.*)\)?$|^Array\(String\)$`;
  const rows = await asNobody(
    `SELECT table, name, type FROM system.columns WHERE database = 'nghe' AND NOT match(type, '${plain.replaceAll("\\", "\\\\")}')`,
  );
  expect(rows).toEqual([]);
});

test("the columns of mentions that stay", async () => {
  const rows = await asNobody(
    "SELECT name FROM system.columns WHERE database = 'nghe' AND table = 'mentions' ORDER BY position",
  );
  const promised =
    "workspace, brand, mention_id, post_id, source, site, kind, lang, country, author_id, author_name, author_handle, author_followers, author_verified, url, title, text, root_id, parent_id, published_at, edited_at, seen_at, stored_at, updated_at, local_date, via, match_form, origin, counted, excluded_reason, sentiment, sentiment_score, sentiment_by, emotion, intent, stage, touchpoint, topics, pain_points, tags, likes, shares, comments, views, reach, spam_score, story_id, evidence, query_version, model_version";
  expect(new Set(rows.map(({ name }) => name))).toEqual(new Set(promised.split(", ")));
  expect(rows).toHaveLength(50);
});

describe.each(VIEWS)("nghe.%s", (view) => {
  test("shows its rows to the workspace they belong to", async () => {
    expect(await count(asAcme, view)).toBeGreaterThan(0);
  });

  test.each([
    ["no token", null],
    ["a short token", "abc"],
    ["a token that was never granted", "c".repeat(64)],
    ["a token with a tail", `${ACME_TOKEN}a`],
    ["a token's beginning", ACME_TOKEN.slice(0, 63)],
  ])("shows nothing to %s", async (_name, token) => {
    expect(await count(createViewReader(database, token), view)).toBe(0);
  });

  test("never shows another workspace's rows, nor a deleted brand's", async () => {
    const ours = JSON.stringify(await asAcme(`SELECT * FROM nghe.${view}`));
    for (const word of ["rival", "secret", "spy", "plot", "leak", "hush", "gone", "lost"])
      expect(ours).not.toContain(word);
    const theirs = JSON.stringify(await asRival(`SELECT * FROM nghe.${view}`));
    for (const word of ["acme", "mine", "theirs"]) expect(theirs).not.toContain(`"${word}"`);
  });
});

describe("around the views", () => {
  test("merge() over them shows a workspace its own rows alone", async () => {
    const named = await asAcme(
      "SELECT DISTINCT workspace FROM merge('nghe', '^(mentions|alerts|kpis|coverage|workspaces)')",
    );
    expect(named).toEqual([{ workspace: "acme" }]);
    expect(await asNobody("SELECT count() AS n FROM merge('nghe', '^mentions')")).toEqual([{ n: 0 }]);
  });

  test("a nested token does not win over the reader's own", async () => {
    const rows = await asNobody(
      `SELECT count() AS n FROM nghe.mentions WHERE workspace IN (SELECT workspace FROM nghe.workspaces SETTINGS log_comment = '${RIVAL_TOKEN}')`,
    );
    expect(rows).toEqual([{ n: 0 }]);
  });

  test("a revoked token shows nothing", async () => {
    const token = "d".repeat(64);
    await store.scopes.grant(token, ["w-acme", "w-rival"]);
    expect(await count(createViewReader(database, token), "workspaces")).toBe(2);
    await store.scopes.grant(token, ["w-rival"]);
    expect(await createViewReader(database, token)("SELECT workspace FROM nghe.workspaces")).toEqual([
      { workspace: "rival" },
    ]);
    await store.scopes.revoke(token);
    expect(await count(createViewReader(database, token), "workspaces")).toBe(0);
  });

  test("a token that is no token is refused", async () => {
    await expect(store.scopes.grant("'; DROP TABLE x; --", ["w-acme"])).rejects.toMatchObject({
      code: "bad-scope-token",
    });
  });
});

describe("a question through a view reads only what it asks for", () => {
  const plan = async (sql: string) =>
    (await asAcme(`EXPLAIN indexes = 1 ${sql}`)).map(({ explain }) => String(explain)).join("\n");

  test.each(["mentions", "mentions_by_hour"])("%s uses workspace, brand and time of the primary key", async (view) => {
    const time = view === "mentions" ? "published_at" : "bucket";
    const text = await plan(
      `SELECT count() FROM nghe.${view} WHERE brand = 'mine' AND ${time} >= '2026-03-02 00:00:00' AND ${time} < '2026-03-03 00:00:00'`,
    );
    const key = text.slice(text.indexOf("PrimaryKey"));
    for (const column of ["workspace_uid", "brand", "published_at"]) expect(key).toContain(column);
    expect(key).toMatch(/workspace_uid in 1-element set/);
    expect(text).toMatch(/Min-Max\s+Keys:\s+published_at/);
  });
});
