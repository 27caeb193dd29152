import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { createChdbDatabase } from "../chdb/chdb-database.ts";
import { saveAlerts } from "../ledger/save-alerts.ts";
import { migrate } from "../migrations/migrate.ts";
import { asLog, mentionRow, postContent, postScript } from "../testing/log-script.ts";
import { sampleAlert } from "../testing/sample-world.ts";
import { storedPosts } from "../testing/tables.ts";
import { createWritePath } from "../write-path/write-path.ts";
import { createEraser } from "./eraser.ts";

const database = await createChdbDatabase({ path: null });
const writePath = createWritePath({ database, epoch: 1, monotonic: () => performance.now() });
const eraser = createEraser(database);
beforeAll(() => migrate(database), 60_000);
afterAll(() => database.close());

let source = "";
let count = 0;
beforeEach(() => {
  source = `erase-${count++}`;
});
const post = (id: string) => postScript(source, id);
const rows = [mentionRow("acme", "alpha"), mentionRow("rival", "alpha")];
const of = (id: string) => ({ source, id });

it("counts what is left of a post, its superseded rows too, until they are removed", async () => {
  const log = asLog([post("p1").content({ rows }), post("p2").content({ rows }), post("p1").remove()]);
  for (const message of log.slice(0, 2)) await writePath.apply([message], () => false);
  expect(await eraser.ofPost(of("p1"))).toEqual({ posts: 1, mentions: 2, alerts: 0 });
  await writePath.apply(log.slice(2), () => false);
  await eraser.removeSuperseded([of("p1")]);
  expect(await eraser.ofPost(of("p1"))).toEqual({ posts: 0, mentions: 0, alerts: 0 });
  expect(await eraser.ofPost(of("p2"))).toEqual({ posts: 1, mentions: 2, alerts: 0 });
  expect(await storedPosts(database, source)).toMatchObject([
    { id: "p1", deleted: true },
    { id: "p2", deleted: false },
  ]);
});

it("removes nothing of a post that is not deleted", async () => {
  await writePath.apply(asLog([post("p1").content({ rows })]), () => false);
  await eraser.removeSuperseded([of("p1")]);
  expect(await eraser.ofPost(of("p1"))).toMatchObject({ posts: 1, mentions: 2 });
});

it("finds an author's posts and mentions, and nobody else's", async () => {
  const other = postContent({ author: { id: "u2", name: null, handle: null, followers: null, verified: null } });
  const log = asLog([post("p1").content({ rows }), post("p2").content({ rows, post: other }), post("p3").content({})]);
  await writePath.apply(log, () => false);
  expect(await eraser.postsOf({ source, authorId: "u1" })).toEqual([of("p1"), of("p3")]);
  expect(await eraser.ofAuthor({ source, authorId: "u1" })).toEqual({ posts: 2, mentions: 3, alerts: 0 });
  expect(await eraser.ofAuthor({ source: "elsewhere", authorId: "u1" })).toEqual({ posts: 0, mentions: 0, alerts: 0 });
});

it("takes the text of a deleted post out of the alerts that show it, their earlier revisions too", async () => {
  const quoted = (id: string) => ({ ...of(id), url: null, text: `text of ${id}`, author: null });
  const alert = sampleAlert({ id: "e".repeat(32), posts: [quoted("p1"), quoted("p2")] });
  await saveAlerts(database, [alert]);
  await saveAlerts(database, [{ ...alert, revision: 2 }]);
  await writePath.apply(
    asLog([post("p1").content({ rows }), post("p2").content({ rows }), post("p1").remove()]),
    () => false,
  );
  expect(await eraser.ofPost(of("p1"))).toMatchObject({ alerts: 2 });
  await eraser.removeSuperseded([of("p1"), of("p2")]);
  expect(await eraser.ofPost(of("p1"))).toMatchObject({ alerts: 0 });
  expect(await eraser.ofPost(of("p2"))).toMatchObject({ alerts: 1 });
});
