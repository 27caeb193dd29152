import { postKey } from "@nghe/contracts";
import { createManualClock } from "@nghe/runtime";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createChdbDatabase } from "../chdb/chdb-database.ts";
import type { Database } from "../database.ts";
import { createLedger } from "../ledger/index.ts";
import { migrate } from "../migrations/migrate.ts";
import type { LogFacts, Positioned } from "../store.ts";
import { asLog, eraseAuthor, mentionRow, postScript, START } from "../testing/log-script.ts";
import { seenAndExpected } from "../testing/tables.ts";
import { createWritePath } from "../write-path/write-path.ts";
import { createVerifier } from "./verifier.ts";

const database = await createChdbDatabase({ path: null });
const writePath = createWritePath({ database, epoch: 1, monotonic: () => performance.now() });
const verifier = createVerifier({ database, epoch: 1 });
beforeAll(() => migrate(database), 60_000);
afterAll(() => database.close());

const NOW = START + 86_400_000;
const nobody = (): boolean => false;
const facts: LogFacts = {
  ...{ now: NOW, isDead: nobody, partitionOf: () => 0, isWhole: () => true, isPending: () => false },
  retentionDays: () => null,
};
const WHOLE = { index: 0, of: 1 };
const alpha = mentionRow("acme", "alpha");
const beta = mentionRow("acme", "beta");

beforeEach(async () => {
  for (const table of ["posts", "mentions", "author_tombstones"]) {
    await database.execute(`TRUNCATE TABLE nghe_store.${table}`, {});
  }
});

const post = (id = "p1") => postScript("x", id);
const apply = (log: readonly Positioned[]) => writePath.apply(log, nobody);
const remove = (table: string, where: string) =>
  database.execute(`ALTER TABLE nghe_store.${table} DELETE WHERE ${where} SETTINGS mutations_sync = 2`, {});
const found = async (log: readonly Positioned[], more: Partial<LogFacts> = {}) => {
  const { differences } = await verifier.check(WHOLE, log, { ...facts, ...more });
  return differences.map(({ id, kind }) => `${id} ${kind}`);
};

const LOG = asLog([
  post().content({ rows: [alpha, beta] }),
  post("p2").content({ rows: [alpha] }),
  post().content({ revision: 1, rows: [beta], post: { text: "Đã sửa" } }),
  post("p3").content({ rows: [] }),
  post("p4").content({}),
  post("p4").remove(),
  post("p2").correction("acme", "alpha", "c1", { sentiment: { value: -1 } }),
  post().metrics(START + 5, { likes: 7 }),
]);

const LOG_POSTS = ["p1", "p2", "p3", "p4"];

it("finds nothing where the tables are the fold of the log, and counts what it compared", async () => {
  await apply(LOG);
  const check = await verifier.check(WHOLE, LOG, facts);
  expect(check.differences).toEqual([]);
  expect(check.partitions.get(0)).toMatchObject({ posts: 4, rows: 2, deleted: 1, pending: 0, differences: 0 });
});

const without = (lost: number) => LOG.filter((_, index) => index !== lost);
const stray = asLog([post("p2").content({ revision: 9, rows: [mentionRow("acme", "stray")] })], 100);

describe("what is wrong is found, and healed at the versions that the log gives", () => {
  it.each([
    ["a post that is gone", LOG, () => remove("posts", "id = 'p1'"), ["p1 missing-post"]],
    ["a mention that is gone", LOG, () => remove("mentions", "id = 'p2'"), ["p2 missing-row"]],
    ["an edit below what came after", without(2), async () => {}, ["p1 wrong-state"]],
    ["a correction, the last of its post", without(6), async () => {}, ["p2 wrong-state"]],
    ["a deletion", without(5), async () => {}, ["p4 not-erased"]],
    ["a state above the log's end", [...LOG, ...stray], async () => {}, ["p2 wrong-state"]],
    ["rows of a newer state", LOG, () => insertStrayRow(), ["p2 missing-row", "p2 extra-row"]],
    ["tables that were never written", [], async () => {}, LOG_POSTS.map((id) => `${id} missing-post`)],
  ])("%s", async (_, applied, damage, kinds) => {
    await apply(applied);
    await damage();
    expect(await found(LOG)).toEqual(kinds);
    const { healed } = await verifier.heal(WHOLE, LOG, facts, nobody);
    expect(healed).toBe(new Set(kinds.map((kind) => kind.split(" ")[0])).size);
    expect(await found(LOG)).toEqual([]);
    const { seen, expected } = await seenAndExpected(database, "x", LOG);
    expect(seen).toEqual(expected);
    await apply(LOG);
    expect(await found(LOG)).toEqual([]);
  });
});

/** As an old writer leaves it: mentions of a state that is then not stored. */
async function insertStrayRow(): Promise<void> {
  const insert: Database["insert"] = (table, ...rest) =>
    table.endsWith(".posts") ? Promise.resolve() : database.insert(table, ...rest);
  const torn = createWritePath({ database: { ...database, insert }, epoch: 1, monotonic: () => performance.now() });
  await torn.apply(stray, nobody);
}

describe("what is expected is no difference, and counted", () => {
  it("content that retention removed", async () => {
    await apply(LOG);
    await createLedger({ database, clock: createManualClock(NOW) }).forget(NOW);
    const check = await verifier.check(WHOLE, LOG, facts);
    expect([check.differences, check.partitions.get(0)?.forgotten]).toEqual([[], 1]);
  });

  it("mentions beyond their workspace's retention", async () => {
    await apply(LOG);
    await remove("mentions", "id = 'p2'");
    const retentionDays = () => 1;
    const late = { ...facts, retentionDays, now: START + 3 * 86_400_000 };
    const check = await verifier.check(WHOLE, LOG, late);
    expect([check.differences, check.partitions.get(0)?.outdatedRows]).toEqual([[], 1]);
  });

  it("posts of an author who was erased", async () => {
    await apply(LOG);
    const log = [...LOG, ...asLog([eraseAuthor("x", "u1"), ...["p1", "p2", "p3"].map((id) => post(id).remove())], 50)];
    await apply(log.slice(LOG.length));
    expect(await found(log)).toEqual([]);
  });

  it("messages that the sink has not committed", async () => {
    await apply(LOG.slice(0, 4));
    const check = await verifier.check(WHOLE, LOG, { ...facts, isPending: (_, offset) => offset >= 4 });
    expect([check.differences, check.partitions.get(0)?.pending]).toEqual([[], 3]);
  });

  it("rows of a brand that was deleted", async () => {
    await apply(LOG);
    await remove("mentions", "brand = 'beta'");
    const isDead = (uid: string) => uid === beta.brandUid;
    expect(await found(LOG, { isDead })).toEqual([]);
  });
});

describe("where the log has dropped its beginning", () => {
  const part = { isWhole: nobody };

  it("what is left of it must change nothing", async () => {
    await apply(LOG);
    const check = await verifier.check(WHOLE, LOG.slice(3), { ...facts, ...part });
    expect([check.differences, check.partitions.get(0)?.partial]).toEqual([[], 4]);
  });

  it("a message that is missing in the tables is found and joined to what they know", async () => {
    await apply(LOG.slice(0, 7));
    expect(await found(LOG.slice(6), part)).toEqual(["p1 wrong-state"]);
    await verifier.heal(WHOLE, LOG.slice(6), { ...facts, ...part }, nobody);
    const { seen, expected } = await seenAndExpected(database, "x", LOG);
    expect(seen).toEqual(expected);
  });

  it("a post that the log knows no more is no difference; with a whole log it is", async () => {
    await apply(LOG);
    const left = LOG.filter(({ message }) => !("id" in message) || message.id !== "p2");
    expect(await found(left, part)).toEqual([]);
    expect(await found(left)).toEqual(["p2 unknown-post"]);
    expect((await verifier.heal(WHOLE, left, facts, nobody)).healed).toBe(0);
  });
});

it("writes posts that agree too, where that is wished", async () => {
  await apply(LOG);
  const also = (key: string, offset: number) => key === postKey("x", "p2") && offset === 6;
  expect((await verifier.heal(WHOLE, LOG, facts, also)).healed).toBe(1);
  expect(await found(LOG)).toEqual([]);
});

it("cuts all posts into parts, each once", async () => {
  const log = asLog(Array.from({ length: 40 }, (_, index) => post(`n${index}`).content({})));
  await apply(log);
  const counts = await Promise.all(
    [0, 1, 2].map(async (index) => {
      const own = log.filter(
        ({ message }) => message.type === "content" && verifier.partOf(postKey("x", message.id), 3) === index,
      );
      const check = await verifier.check({ index, of: 3 }, own, facts);
      expect(check.differences).toEqual([]);
      return check.partitions.get(0)?.posts ?? 0;
    }),
  );
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(40);
  expect(counts.every((count) => count > 0)).toBe(true);
});

it("finds live rows of posts that are not stored", async () => {
  await apply(LOG);
  await remove("posts", "id = 'p2'");
  expect(await verifier.orphans(facts)).toMatchObject([{ kind: "extra-row", id: "p2" }]);
});
