import { appendFile, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { bookmarkFor } from "./import-bookmark.ts";

let root: string;
let folder: string;
let file: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "nghe-bookmark-"));
  folder = join(root, "imports");
  file = join(root, "posts.csv");
  await writeFile(file, "id,text\n1,ngon\n");
});
afterEach(() => rm(root, { recursive: true }));

const PROGRESS = { done: 2_000, accepted: 1_990, rejected: 10, read: 99 };
const KEPT = { done: 2_000, accepted: 1_990, rejected: 10, batches: ["b1", "b2"] };

describe("a bookmark", () => {
  it("is none at first, what was saved last, and none again once cleared", async () => {
    const bookmark = await bookmarkFor(folder, file, "public");
    expect(await bookmark.load()).toBeUndefined();
    await bookmark.save({ ...PROGRESS, done: 1_000 }, ["b1"]);
    await bookmark.save(PROGRESS, ["b1", "b2"]);
    expect(await (await bookmarkFor(folder, file, "public")).load()).toMatchObject(KEPT);
    await bookmark.clear();
    expect(await bookmark.load()).toBeUndefined();
    await bookmark.clear();
  });

  it("belongs to one place: another workspace begins at the first line", async () => {
    await (await bookmarkFor(folder, file, "acme")).save(PROGRESS, []);
    expect(await (await bookmarkFor(folder, file, "public")).load()).toBeUndefined();
    expect(await (await bookmarkFor(folder, file, "acme")).load()).toBeDefined();
  });

  it.each([
    ["grew", () => appendFile(file, "2,dở\n")],
    ["was written anew at the same size", () => utimes(file, new Date(), new Date(Date.now() + 5_000))],
  ])("is of no use to a file that %s", async (_, change) => {
    await (await bookmarkFor(folder, file, "public")).save(PROGRESS, []);
    await change();
    expect(await (await bookmarkFor(folder, file, "public")).load()).toBeUndefined();
  });

  it.each(["", "{", '{"done":5', "[]", '{"done":-1,"accepted":0,"rejected":0,"batches":[]}', "null"])(
    "that holds %j begins the import anew instead of ending it",
    async (text) => {
      const bookmark = await bookmarkFor(folder, file, "public");
      await bookmark.save(PROGRESS, []);
      const [name] = await readdir(folder);
      await writeFile(join(folder, name ?? ""), text);
      expect(await bookmark.load()).toBeUndefined();
      await bookmark.save(PROGRESS, ["b1", "b2"]);
      expect(await bookmark.load()).toMatchObject(KEPT);
    },
  );

  it("leaves no half-written file behind", async () => {
    const bookmark = await bookmarkFor(folder, file, "public");
    for (let done = 0; done < 5; done++) await bookmark.save({ ...PROGRESS, done }, []);
    expect(await readdir(folder)).toHaveLength(1);
  });

  it("of a file that is not there cannot be", async () => {
    await expect(bookmarkFor(folder, join(root, "gone.csv"), "public")).rejects.toThrow("ENOENT");
  });
});
