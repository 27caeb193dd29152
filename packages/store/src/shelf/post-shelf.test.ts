import { workspaceScope } from "@nghe/contracts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createChdbDatabase } from "../chdb/chdb-database.ts";
import { createStore } from "../create-store.ts";
import type { Positioned } from "../store.ts";
import { type ContentScript, postScript, START } from "../testing/log-script.ts";

const HOUR = 3_600_000;
const database = await createChdbDatabase({ path: null });
const store = createStore({ database, epoch: 1 });
const { shelf } = store;
let offset = 0;

function content(id: string, more: ContentScript): Positioned {
  offset += 1;
  const message = postScript("news", id).content({ rows: [], ...more });
  return { message, partition: 0, offset, at: START + offset };
}

beforeAll(async () => {
  await store.migrate();
  const own = workspaceScope("w-acme");
  await store.writePath.apply(
    [
      content("old", { post: { seenAt: START, text: "Giá điện tăng" }, registryOffset: 5 }),
      content("new", { post: { seenAt: START + 2 * HOUR, text: "ĐIỆN MÁY XANH giảm giá" }, registryOffset: 9 }),
      content("own", { scope: own, post: { seenAt: START + HOUR, text: "điện máy của riêng tôi" }, registryOffset: 5 }),
      content("foreign", { scope: workspaceScope("w-rival"), post: { seenAt: START + HOUR, text: "điện máy bí mật" } }),
      content("both", { post: { seenAt: START + HOUR, text: "bản chung" }, registryOffset: 5 }),
      content("both", {
        scope: own,
        revision: 7,
        post: { seenAt: START + HOUR, text: "bản riêng" },
        registryOffset: 9,
      }),
      content("gone", { post: { seenAt: START + HOUR, text: "điện máy đã xóa" } }),
      { message: postScript("news", "gone").remove(), partition: 0, offset: 90, at: START + 90 },
    ],
    () => false,
  );
}, 60_000);
afterAll(() => store.close());

describe("visible posts", () => {
  const ids = async (
    workspace: string,
    since: number,
    terms: readonly string[] | null,
    limit = 100,
    pieces: string[] = [],
  ) => (await shelf.visible(workspace, since, terms, limit, pieces)).map(({ id }) => id);

  test("are the public ones and the workspace's own, newest seen first, one copy each", async () => {
    const found = await ids("w-acme", 0, null);
    expect(found[0]).toBe("new");
    expect(found.at(-1)).toBe("old");
    expect(new Set(found)).toEqual(new Set(["new", "own", "both", "old"]));
    expect(found).toHaveLength(4);
    expect(await ids("w-other", 0, null)).not.toContain("own");
  });

  test("show the copy that leads among those the workspace may see", async () => {
    const text = async (workspace: string) =>
      (await shelf.visible(workspace, 0, null, 100)).find(({ id }) => id === "both")?.post.text;
    expect(await text("w-acme")).toBe("bản riêng");
    expect(await text("w-other")).toBe("bản chung");
  });

  test("are narrowed by a term with or without marks, in any case", async () => {
    expect(await ids("w-acme", 0, ["điện máy"])).toEqual(["new", "own"]);
    expect(await ids("w-acme", 0, ["Dien May", "nothing"])).toEqual(["new", "own"]);
    expect(await ids("w-acme", 0, ["' OR 1=1"])).toEqual([]);
    expect(await ids("w-acme", 0, [])).toEqual([]);
  });

  test("are those too that write a name in pieces, where pieces are asked for", async () => {
    expect(await ids("w-rival", 0, ["dienmay"])).toEqual([]);
    expect(await ids("w-rival", 0, ["dienmay"], 100, ["dienmay"])).toEqual(["new", "foreign"]);
    expect(await ids("w-rival", 0, ["nothing"], 100, ["vcb", "gia-dien"])).toEqual([]);
    expect(await ids("w-rival", 0, null, 100, ["dienmay"])).toHaveLength(4);
  });

  test("are those seen since a moment, and no more than asked for", async () => {
    expect(await ids("w-acme", START + 2 * HOUR, null)).toEqual(["new"]);
    expect(await ids("w-acme", 0, null, 2)).toHaveLength(2);
  });

  test("more terms than one search takes find what each of them finds", async () => {
    const many = Array.from({ length: 600 }, (_, index) => `nothing${index}`);
    expect(await ids("w-acme", 0, [...many, "điện máy xanh"])).toEqual(["new"]);
  });
});
