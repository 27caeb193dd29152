import { type DeadLetter, type RegistryEntity, workspaceScope } from "@nghe/contracts";
import { systemClock } from "@nghe/runtime";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { createChdbDatabase } from "../chdb/chdb-database.ts";
import { createStore } from "../create-store.ts";
import type { SavedEntity } from "../store.ts";
import { mentionRow, postScript } from "../testing/log-script.ts";
import { sampleAlert } from "../testing/sample-world.ts";
import { sampleSelection } from "../testing/selection.ts";
import { createViewReader } from "../testing/view-reader.ts";

const DAY = 86_400_000;
/** Receipts and dead letters expire by the wall clock, so that the log of this test is of today. */
const START = Date.now();
const TOKEN = "e".repeat(64);
const clock = { ...systemClock, now: () => START + 40 * DAY };
const database = await createChdbDatabase({ path: null });
const store = createStore({ database, epoch: 1, clock });
const { ledger } = store;
const view = createViewReader(database, TOKEN);
let offset = 0;

async function apply(...messages: ReturnType<ReturnType<typeof postScript>["content"]>[]): Promise<void> {
  const batch = messages.map((message) => {
    offset += 1;
    return { message, partition: 0, offset, at: START + offset };
  });
  await store.writePath.apply(batch, () => false);
}

async function count(table: string, where: string): Promise<number> {
  const sql = `SELECT count() AS n FROM nghe_store.${table} WHERE ${where}`;
  const [row] = await database.query({ sql, params: {}, row: z.object({ n: z.int() }), timeoutMs: undefined });
  return row?.n ?? -1;
}

beforeAll(async () => {
  await store.migrate();
  await store.scopes.grant(TOKEN, ["w-led", "w-old", "w-dead"]);
}, 60_000);
afterAll(() => store.close());

const accounts = { owned: [], employee: [], dealer: [], agency: [], paid: [] };
const workspace = {
  ...{ kind: "workspace", uid: "w-led", id: "led", name: "Led", timezone: "UTC", retentionDays: null },
  ...{ simulated: false, exclusions: "", uses: [] },
} satisfies RegistryEntity;
const brand = {
  ...{ kind: "brand", uid: "b-led", workspaceUid: "w-led", id: "mine", name: "Mine", role: "own", query: "mine" },
  ...{
    uses: [],
    queryVersion: 1,
    color: "#1f77b4",
    parent: null,
    sets: [],
    names: [],
    hashtags: [],
    people: [],
    accounts,
  },
  market: null,
  filter: null,
} satisfies RegistryEntity;

function saved(entity: RegistryEntity, offset: number, named: Record<string, string> = {}): SavedEntity {
  const { queryVersion: version, query } = entity.kind === "brand" ? entity : { queryVersion: 0, query: "" };
  const why = { cause: "named-query", causeName: "noise", named, exclusions: "casino" };
  const brought = version === 0 ? undefined : { version, query, ...why };
  return { entity, offset, by: "x", at: START + offset, note: null, version: brought };
}

describe("entities", () => {
  const save = (entity: RegistryEntity, at: number, named: Record<string, string> = {}) =>
    ledger.saveEntities([{ ...saved(entity, at, named), by: `user ${at}` }]);

  test("the highest offset holds, however late a lower one comes", async () => {
    await save(workspace, 1);
    await save({ ...brand, name: "Newer", query: "newer", queryVersion: 2 }, 7);
    await save({ ...brand, name: "Older" }, 3);
    expect(await view("SELECT workspace, brand, name, query_version FROM nghe.brands")).toEqual([
      { workspace: "led", brand: "mine", name: "Newer", query_version: 2 },
    ]);
  });

  test("a query version keeps who brought it, when the brand is saved again", async () => {
    await save({ ...brand, name: "Renamed", query: "newer", queryVersion: 2 }, 9);
    expect(await view("SELECT query_version, query, saved_by FROM nghe.query_versions ORDER BY query_version")).toEqual(
      [
        { query_version: 1, query: "mine", saved_by: "user 3" },
        { query_version: 2, query: "newer", saved_by: "user 7" },
      ],
    );
  });
});

describe("query versions", () => {
  test("say what brought them, and all that the brand matched by", async () => {
    const named = { noise: "phim OR {ads}", ads: "sale" };
    await ledger.saveEntities([
      { ...saved({ ...brand, query: "mine NOT {noise}", queryVersion: 5 }, 12, named), note: "films" },
    ]);
    expect(
      await view("SELECT * EXCEPT (workspace, brand, saved_at) FROM nghe.query_versions WHERE query_version = 5"),
    ).toEqual([
      {
        ...{ query_version: 5, query: "mine NOT {noise}", note: "films", saved_by: "x", cause: "named-query" },
        ...{
          cause_name: "noise",
          named: ["ads", "noise"],
          named_texts: ["sale", "phim OR {ads}"],
          exclusions: "casino",
        },
      },
    ]);
  });

  test("are none for a write that brought none", async () => {
    await ledger.saveEntities([{ ...saved({ ...brand, queryVersion: 6 }, 13), version: undefined }]);
    expect(await count("query_versions", "query_version = 6")).toBe(0);
  });
});

describe("labels", () => {
  const label = (postId: string, relevant: boolean) =>
    ({
      ...{ kind: "label", uid: `l-${postId}`, workspaceUid: "w-led", id: postId, brandUid: "b-led" },
      ...{ source: "forget", postId, relevant },
    }) satisfies RegistryEntity;
  const shown = () => view("SELECT brand, post_id, relevant, saved_by FROM nghe.labels ORDER BY post_id");

  test("show the last word, and not what was taken back, in any order of arrival", async () => {
    await ledger.saveEntities([saved(label("a", false), 15), saved(label("a", true), 14), saved(label("b", true), 16)]);
    await ledger.removeLabels([{ uid: "l-b", offset: 17 }]);
    await ledger.saveEntities([saved(label("b", true), 16)]);
    expect(await shown()).toEqual([{ brand: "mine", post_id: "forget:a", relevant: false, saved_by: "x" }]);
  });
});

describe("alerts", () => {
  test("the highest revision of an episode holds", async () => {
    const episode = { workspaceUid: "w-led", workspace: "led", brandUid: "b-led", brand: "mine" };
    await ledger.saveAlerts([
      sampleAlert({ ...episode, revision: 3, total: 30 }),
      sampleAlert({ ...episode, revision: 2 }),
    ]);
    await ledger.saveAlerts([sampleAlert({ ...episode, revision: 1, total: 1 })]);
    expect(await view("SELECT revision, total FROM nghe.alerts")).toEqual([{ revision: 3, total: 30 }]);
  });

  test("show no post that was deleted or taken back since, and keep no text of one that was deleted", async () => {
    const [shown, deleted, own] = [postScript("alerted", "1"), postScript("alerted", "2"), postScript("alerted", "3")];
    const scope = workspaceScope("w-led");
    const rows = [mentionRow("led", "mine")];
    await apply(shown.content({ rows }), deleted.content({ rows }), own.content({ scope, rows }));
    const posts = ["1", "2", "3"].map((id) => ({
      ...{ source: "alerted", id, url: null, text: `lời của bài ${id}`, author: "An" },
    }));
    const onsetAt = START;
    const times = { onsetAt, lastAt: onsetAt, openedAt: onsetAt, updatedAt: onsetAt };
    const episode = { workspaceUid: "w-led", workspace: "led", brandUid: "b-led", brand: "mine" };
    await ledger.saveAlerts([sampleAlert({ ...episode, ...times, id: "a".repeat(32), posts })]);
    const period = sampleSelection({
      workspaceUid: "w-led",
      brands: [{ uid: "b-led", id: "mine" }],
      from: START,
      to: START + DAY,
    });
    const read = async () => {
      const { items } = await store.answers.alerts(period, { limit: 10, cursor: null, status: null });
      return items.flatMap((alert) => alert.posts.map(({ id }) => id));
    };
    expect(await read()).toEqual(["1", "2", "3"]);

    await apply(deleted.remove(), own.remove(scope));
    expect(await read()).toEqual(["1"]);
    await ledger.forget(0);
    await database.execute("OPTIMIZE TABLE nghe_store.alerts FINAL", {});
    expect(await count("alerts", "body LIKE '%lời của bài 2%'")).toBe(0);
    expect(await count("alerts", "body LIKE '%lời của bài 1%'")).toBe(1);
  });
});

describe("a batch", () => {
  const letter = (index: number): DeadLetter => ({
    ...{ v: 1, stage: "enrich", code: "unreadable", message: "cannot be read", receipt: { batch: "b1", index } },
    origin: { topic: "posts", partition: 0, offset: index, key: "k", timestamp: START },
    ...{ attempts: 1, failedAt: START, value: null },
  });

  test("is pending until every post has a receipt, and says what became of each", async () => {
    expect(await ledger.batchReport("b1", 4)).toMatchObject({ accepted: 4, pending: 4, new: 0 });
    const receipt = (index: number) => ({ batch: "b1", index });
    await apply(
      postScript("batch", "1").content({ receipt: receipt(0), rows: [mentionRow("led", "mine")] }),
      postScript("batch", "2").content({ receipt: receipt(1), rows: [] }),
      postScript("batch", "1").content({ receipt: receipt(2), rows: [mentionRow("led", "mine")] }),
    );
    await ledger.saveDeadLetters([letter(3)]);
    expect(await ledger.batchReport("b1", 4)).toEqual({
      ...{ batch: "b1", accepted: 4, pending: 0, new: 2, known: 1, edited: 0, deleted: 0, dead: 1 },
      matched: 2,
    });
  });

  test("a dead letter that is replayed is what became of it then", async () => {
    await ledger.saveDeadLetters([{ ...letter(0), receipt: { batch: "b2", index: 0 } }]);
    expect(await ledger.batchReport("b2", 1)).toMatchObject({ dead: 1, new: 0 });
    await apply(postScript("batch", "3").content({ receipt: { batch: "b2", index: 0 }, rows: [] }));
    expect(await ledger.batchReport("b2", 1)).toMatchObject({ dead: 0, new: 1, pending: 0 });
  });

  test("nothing is known of a batch that was never taken", async () => {
    expect(await ledger.batchReport("nobody's", 0)).toMatchObject({ accepted: 0, pending: 0, new: 0, dead: 0 });
  });
});

describe("forgetting", () => {
  const seen = (seenAt: number) => ({ seenAt, text: "văn bản cần quên" });
  const texts = (id: string) => count("posts", `source = 'forget' AND id = '${id}' AND state LIKE '%cần quên%'`);

  test("blanks unmatched public posts and nothing else", async () => {
    await apply(
      postScript("forget", "unmatched").content({ rows: [], post: seen(START) }),
      postScript("forget", "labelled").content({ rows: [], post: seen(START) }),
      postScript("forget", "young").content({ rows: [], post: seen(START + 9 * DAY) }),
      postScript("forget", "matched").content({ rows: [mentionRow("led", "mine")], post: seen(START) }),
      postScript("forget", "private").content({ scope: workspaceScope("w-led"), rows: [], post: seen(START) }),
    );
    const place = { workspaceUid: "w-led", brandUid: "b-led", source: "forget", postId: "labelled" };
    await ledger.saveEntities([saved({ kind: "label", uid: "l-kept", id: "kept", ...place, relevant: true }, 19)]);
    await ledger.forget(START + DAY);
    const ids = ["unmatched", "young", "matched", "private", "labelled"];
    expect(await Promise.all(ids.map(texts))).toEqual([0, 1, 1, 1, 1]);
    expect((await store.shelf.visible("w-led", 0, ["cần quên"], 10)).map(({ id }) => id)).not.toContain("unmatched");
  });

  test("keeps the order, so that the same message again does not bring it back, and a newer one does", async () => {
    await apply(postScript("forget", "unmatched").content({ rows: [], post: seen(START) }));
    expect(await texts("unmatched")).toBe(0);
    await apply(postScript("forget", "unmatched").content({ revision: 5, rows: [], post: seen(START) }));
    expect(await texts("unmatched")).toBe(1);
  });

  test("a row that was never placed goes only when nothing can bring it again", async () => {
    await ledger.forget(START + DAY);
    const where = "source = 'forget' AND id = 'unmatched'";
    expect(await count("posts FINAL", where)).toBe(1);
    await ledger.forget(START + 70 * DAY);
    expect(await count("posts", where)).toBe(0);
    expect(await count("posts", "source = 'forget' AND id = 'matched'")).toBe(1);
  });

  test("a workspace's retention removes its old mentions, and no others", async () => {
    await ledger.saveEntities([saved({ ...workspace, uid: "w-old", id: "old", retentionDays: 30 }, 20)]);
    const both = [mentionRow("old", "mine"), mentionRow("led", "mine")];
    await apply(
      postScript("keep", "1").content({ rows: both, post: { seenAt: START } }),
      postScript("keep", "2").content({ rows: both, post: { seenAt: START + 20 * DAY } }),
    );
    await ledger.forget(0);
    expect(await view("SELECT post_id FROM nghe.mentions WHERE workspace = 'old'")).toEqual([{ post_id: "keep:2" }]);
    expect(await count("mentions", "workspace = 'led' AND source = 'keep'")).toBe(2);
  });
});

describe("a deleted workspace", () => {
  test("is hidden at once, and purged from every table", async () => {
    const uids = ["w-dead"];
    await ledger.saveEntities([
      saved({ ...workspace, uid: "w-dead", id: "dead" }, 30),
      saved({ ...brand, uid: "b-dead-mine", workspaceUid: "w-dead" }, 31),
    ]);
    await apply(
      postScript("purge", "1").content({ rows: [mentionRow("dead", "mine"), mentionRow("led", "mine")] }),
      postScript("purge", "2").content({ scope: workspaceScope("w-dead"), rows: [], post: { text: "của riêng họ" } }),
    );
    const shown = () => view("SELECT count() AS n FROM nghe.mentions WHERE workspace = 'dead'");
    expect(await shown()).toEqual([{ n: 1 }]);
    await ledger.hide(uids.map((uid) => ({ uid, offset: 32 })));
    expect(await shown()).toEqual([{ n: 0 }]);
    await ledger.purge(uids);
    await ledger.purge(uids);
    for (const table of ["mentions", "brands", "query_versions"]) {
      expect(await count(table, "workspace_uid = 'w-dead'")).toBe(0);
    }
    expect(await count("posts", "state LIKE '%của riêng họ%'")).toBe(0);
    expect(await count("mentions", "source = 'purge' AND workspace_uid = 'w-led'")).toBe(1);
  });
});
