import { Receipt } from "@nghe/contracts";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { createChdbDatabase } from "../chdb/chdb-database.ts";
import { DatabaseError } from "../database-error.ts";
import { migrate } from "../migrations/migrate.ts";
import type { Positioned } from "../store.ts";
import { createFaultyDatabase, type Fault, lostConnection } from "../testing/faulty-database.ts";
import { asLog, eraseAuthor, mentionRow, postScript, START } from "../testing/log-script.ts";
import { liveMentions, seenAndExpected, storedPosts } from "../testing/tables.ts";
import { createWritePath } from "./write-path.ts";

const database = createFaultyDatabase(await createChdbDatabase({ path: null }));
const writePath = createWritePath({ database, epoch: 1, monotonic: () => performance.now() });
beforeAll(() => migrate(database), 60_000);
afterAll(() => database.close());

const nobody = (): boolean => false;
const apply = (log: readonly Positioned[]) => writePath.apply(log, nobody);
const alpha = mentionRow("acme", "alpha");
const beta = mentionRow("acme", "beta");
const rival = mentionRow("rival", "alpha");
const DAY = 86_400_000;

let count = 0;
let source = "";
beforeEach(() => {
  source = `seq-${count++}`;
});

const post = (id = "p1") => postScript(source, id);
const places = async () => (await liveMentions(database, source)).map(({ id, place }) => `${id} ${place}`);

async function expectFold(log: readonly Positioned[]): Promise<void> {
  const { seen, expected } = await seenAndExpected(database, source, log);
  expect(seen).toEqual(expected);
}

describe("a crash between any two steps", () => {
  const landings: Fault["landed"][] = ["none", "half", "all"];
  const cases = [0, 1, 2].flatMap((step) => landings.map((landed) => [step, landed] as const));

  it.each(cases)("at insert %i with %s of it landed, then the same batch", async (step, landed) => {
    const receipt = { batch: `b-${source}`, index: 0 };
    const log = asLog([post().content({ rows: [alpha, beta], receipt }), post("p2").content({ rows: [alpha] })]);
    database.failInsert(step, { landed, error: lostConnection() });
    await expect(apply(log)).rejects.toMatchObject({ retriable: true });
    await apply(log);
    await expectFold(log);
  });

  it.each(cases)("at insert %i with %s of it landed, then a different batch", async (step, landed) => {
    const receipt = { batch: `b-${source}`, index: 0 };
    const log = asLog([
      post().content({ rows: [alpha, beta], receipt }),
      post().content({ revision: 1, rows: [beta], post: { createdAt: START - 90 * DAY } }),
      post("p2").content({ rows: [rival] }),
    ]);
    database.failInsert(step, { landed, error: lostConnection() });
    await expect(apply(log.slice(0, 2))).rejects.toBeInstanceOf(DatabaseError);
    await apply(log.slice(0, 1));
    const applied = await apply(log.slice(1));
    await expectFold(log);
    expect(new Set(applied.touched.map(({ brand }) => brand))).toEqual(new Set(["alpha", "beta"]));
  });
});

describe("two owners", () => {
  it("apply the same batch at once", async () => {
    const log = asLog([post().content({ rows: [alpha, rival] }), post().content({ revision: 2, rows: [alpha] })]);
    await Promise.all([apply(log), apply(log)]);
    await expectFold(log);
  });

  it.each(["mentions", "posts"])(
    "of whom one is stopped before its insert into %s and woken when the next has gone on",
    async (table) => {
      const log = asLog([
        post().content({ rows: [alpha, beta] }),
        post().content({ revision: 1, rows: [alpha], post: { text: "Đã sửa" } }),
        post().remove("ws:w-acme"),
      ]);
      const { reached, release } = database.holdInsert(table);
      const old = apply(log.slice(0, 1));
      await reached;
      await apply(log.slice(0, 2));
      release();
      await old;
      await expectFold(log.slice(0, 2));
      await apply(log);
      await expectFold(log);
    },
  );
});

describe("deletions", () => {
  it("come before the create, and refuse it", async () => {
    const log = asLog([post().remove(), post().content()]);
    await apply(log.slice(0, 1));
    await apply(log.slice(1));
    expect(await places()).toEqual([]);
    await expectFold(log);
  });

  it("come after the create, and a create after that stays out", async () => {
    const log = asLog([post().content(), post().remove(), post().content({ revision: 9, observedAt: START + 9 })]);
    await apply(log.slice(0, 1));
    expect(await places()).toEqual(["p1 acme/alpha"]);
    await apply(log.slice(1));
    expect(await places()).toEqual([]);
    await expectFold(log);
  });

  it("leave neither text nor author in any table", async () => {
    await apply(asLog([post().content({ post: { text: "bí mật" } })]));
    await apply(asLog([post().remove()], 1));
    const [stored] = await storedPosts(database, source);
    expect(stored).toMatchObject({ deleted: true, placed: true, scopes: [] });
    expect(stored?.state).not.toMatch(/bí mật|Lan|u1/);
  });

  it("of an author leave a tombstone that keeps later posts of theirs away, and others' in", async () => {
    await apply(asLog([eraseAuthor(source, "u1")]));
    const log = asLog([post().content(), post("p2").content({ post: { author: null } })], 1);
    await apply(log);
    expect(await places()).toEqual(["p2 acme/alpha"]);
    expect(await writePath.recentlyErased(START)).toContainEqual({ source, authorId: "u1" });
  });

  it("of an author find the stored posts, page by page", async () => {
    await apply(asLog(["a", "b", "c"].map((id) => post(id).content())));
    const author = { source, authorId: "u1" };
    expect(await writePath.postsOfAuthor(author, { after: null, limit: 2 })).toEqual([
      { source, id: "a" },
      { source, id: "b" },
    ]);
    expect(await writePath.postsOfAuthor(author, { after: "b", limit: 2 })).toEqual([{ source, id: "c" }]);
  });
});

describe("edits", () => {
  it("take a brand from a post", async () => {
    const log = asLog([post().content({ rows: [alpha, beta] }), post().content({ revision: 1, rows: [beta] })]);
    await apply(log.slice(0, 1));
    const { touched } = await apply(log.slice(1));
    expect(await places()).toEqual(["p1 acme/beta"]);
    expect(touched.map(({ brand }) => brand).sort((a, b) => (a < b ? -1 : 1))).toEqual(["alpha", "beta"]);
    await expectFold(log);
  });

  it("take a whole workspace from a post", async () => {
    const log = asLog([post().content({ rows: [alpha, rival] }), post().content({ revision: 1, rows: [alpha] })]);
    await apply(log);
    expect(await places()).toEqual(["p1 acme/alpha"]);
    await expectFold(log);
  });

  it.each(["in one batch", "across two"])(
    "change createdAt %s, and the row stays where it was first placed",
    async (how) => {
      const log = asLog([post().content(), post().content({ revision: 1, post: { createdAt: START - 40 * DAY } })]);
      if (how === "in one batch") await apply(log);
      else for (const item of log) await apply([item]);
      const [mention] = await liveMentions(database, source);
      expect(mention?.publishedAt).toBe(START);
      await expectFold(log);
    },
  );

  it("freeze the time at the first live row, not at the first message", async () => {
    const log = asLog([
      post().content({ rows: [], post: { createdAt: START - DAY } }),
      post().content({ revision: 1, post: { createdAt: START - 2 * DAY } }),
    ]);
    await apply(log);
    expect((await liveMentions(database, source))[0]?.publishedAt).toBe(START - 2 * DAY);
    await expectFold(log);
  });

  it("never place a post after it was seen", async () => {
    await apply(asLog([post().content({ post: { createdAt: START + 30 * DAY, seenAt: START } })]));
    expect((await liveMentions(database, source))[0]?.publishedAt).toBe(START);
  });
});

describe("private beside public copies", () => {
  const mine = mentionRow("acme", "alpha", { sentiment: 1 });

  it("touch only their workspace, and the retracted one only itself", async () => {
    const log = asLog([
      post().content({ rows: [alpha, rival] }),
      post().content({ scope: "ws:w-acme", revision: 5, rows: [mine, rival], post: { text: "bản riêng" } }),
      post().remove("ws:w-acme"),
    ]);
    await apply(log.slice(0, 2));
    const both = await liveMentions(database, source);
    expect(both.map(({ place, text }) => [place, text === "bản riêng"])).toEqual([
      ["acme/alpha", true],
      ["rival/alpha", false],
    ]);
    await apply(log.slice(2));
    expect((await liveMentions(database, source)).map(({ sentiment }) => sentiment)).toEqual([0, 0]);
    await expectFold(log);
  });

  it("do not lend their counts to other workspaces", async () => {
    const likes = { likes: 7, shares: null, comments: null, views: null };
    const log = asLog([
      post().content({ rows: [alpha, rival] }),
      post().content({ scope: "ws:w-acme", observedAt: START + 5, rows: [mine], metrics: likes }),
    ]);
    await apply(log);
    expect((await liveMentions(database, source)).map((row) => [row.place, row.likes])).toEqual([
      ["acme/alpha", 7],
      ["rival/alpha", null],
    ]);
    await expectFold(log);
  });
});

describe("corrections", () => {
  const negative = { sentiment: { value: -1 as const } };
  const positive = { sentiment: { value: 1 as const } };
  const hidden = { counted: { value: false, reason: "hidden" as const } };

  it("of two of one row the later made holds, each field by itself", async () => {
    const log = asLog([
      post().content(),
      post().correction("acme", "alpha", "c2", negative),
      post().correction("acme", "alpha", "c1", { ...positive, ...hidden }),
    ]);
    await apply(log);
    expect((await liveMentions(database, source))[0]).toMatchObject({ sentiment: -1, counted: false, by: "person" });
    await expectFold(log);
  });

  it("outlive an edit that came before or with them", async () => {
    const log = asLog([
      post().content(),
      post().content({ revision: 3, post: { text: "mới" } }),
      post().correction("acme", "alpha", "c1", negative),
      post().content({ revision: 4, post: { text: "mới hơn" } }),
    ]);
    await apply(log.slice(0, 2));
    await apply(log.slice(2));
    expect((await liveMentions(database, source))[0]).toMatchObject({ sentiment: -1, text: "mới hơn" });
    await expectFold(log);
  });

  it("are taken back by null", async () => {
    const log = asLog([
      post().content(),
      post().correction("acme", "alpha", "c1", negative),
      post().correction("acme", "alpha", "c2", { sentiment: null }),
    ]);
    await apply(log);
    expect((await liveMentions(database, source))[0]).toMatchObject({ sentiment: 0, by: "model" });
    await expectFold(log);
  });
});

describe("queries, counts and imports", () => {
  it("store the very first message of a log", async () => {
    const first = createWritePath({ database, epoch: 0, monotonic: () => performance.now() });
    await first.apply(asLog([post().content()]), nobody);
    await first.apply(asLog([post().content(), post().content({ revision: 1, post: { text: "sửa" } })]), nobody);
    expect((await liveMentions(database, source)).map(({ text, version }) => [text, version])).toEqual([["sửa", "2"]]);
  });

  it("keep the newer query's rows while one enricher is behind", async () => {
    const newer = { ...beta, queryVersion: 2 };
    const log = asLog([
      post().content({ registryOffset: 1, rows: [alpha] }),
      post().content({ registryOffset: 9, rows: [newer], cause: "backfill" }),
      post().content({ registryOffset: 1, rows: [alpha] }),
    ]);
    for (const item of log) await apply([item]);
    expect(await places()).toEqual(["p1 acme/beta"]);
    await expectFold(log);
  });

  it("take newer counts and leave stale ones", async () => {
    const log = asLog([
      post().content(),
      post().metrics(START + 10, { likes: 10 }),
      post().metrics(START + 5, { likes: 5 }),
    ]);
    await apply(log);
    expect((await liveMentions(database, source))[0]?.likes).toBe(10);
    await expectFold(log);
  });

  it("store 150 months in one import", async () => {
    const log = asLog(
      Array.from({ length: 150 }, (_, month) =>
        post(`m${month}`).content({ post: { createdAt: Date.UTC(2013, month, 15) }, cause: "import" }),
      ),
    );
    await apply(log);
    expect(await places()).toHaveLength(150);
  });

  it("cut an insert that touches too many months, and wait where there are too many parts (error 252, twice)", async () => {
    const months = [0, 1, 2].map((month) =>
      post(`m${month}`).content({ post: { createdAt: Date.UTC(2020, month, 1) } }),
    );
    const tooMany = new DatabaseError("too-many-partitions", "Too many partitions", {
      clickhouseCode: 252,
      cause: null,
    });
    database.failInsert(0, { landed: "none", error: tooMany });
    await apply(asLog(months));
    expect(await places()).toHaveLength(3);
    const lagging = new DatabaseError("overloaded", "Too many parts", { clickhouseCode: 252, cause: null });
    database.failInsert(0, { landed: "none", error: lagging });
    await expect(apply(asLog([post("m9").content()], 9))).rejects.toMatchObject({ retriable: true });
  });

  it("count a message once in its batch's report, whatever is replayed", async () => {
    const batch = `batch-${source}`;
    const receipts = [0, 1, 2, 3].map((index) => Receipt.parse({ batch, index }));
    const [first = null, second = null, third = null, last = null] = receipts;
    const log = asLog([
      post().content({ receipt: first }),
      post().content({ receipt: second }),
      post().content({ receipt: third, revision: 4 }),
      post().remove("public", false, last),
    ]);
    // Receipts are kept for 30 days after the log took the message.
    const fresh = log.map((item) => ({ ...item, at: Date.now() }));
    for (const stretch of [fresh.slice(0, 2), fresh.slice(0, 3), fresh.slice(1), fresh]) await apply(stretch);
    const rows = await database.query({
      sql: "SELECT outcome, matched FROM nghe_store.receipts FINAL WHERE batch = {batch:String} ORDER BY `index`",
      params: { batch },
      row: z.object({ outcome: z.string(), matched: z.boolean() }),
      timeoutMs: undefined,
    });
    expect(rows).toEqual([
      { outcome: "new", matched: true },
      { outcome: "known", matched: true },
      { outcome: "edited", matched: true },
      { outcome: "deleted", matched: false },
    ]);
  });

  it("write nothing of dead workspaces and brands, and forget them in the state", async () => {
    const log = asLog([post().content({ rows: [alpha, rival] })]);
    const { touched } = await writePath.apply(log, (uid) => uid === rival.workspaceUid);
    expect(await places()).toEqual(["p1 acme/alpha"]);
    expect(touched.map(({ workspace }) => workspace)).toEqual(["acme"]);
    expect((await storedPosts(database, source))[0]?.state).not.toContain("rival");
  });
});
