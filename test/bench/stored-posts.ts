import { existsSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { GeneratedPost } from "./generate-posts.ts";
import { exitOf, listen, runNghe, stop } from "./product-process.ts";
import { setUpWorkspace } from "./set-up-workspace.ts";
import { startServer } from "./start-server.ts";
import { writePosts } from "./write-posts.ts";

/** A data directory below `folder` with the posts in its tables, enriched as any import is; kept for a next time. */
export async function storedPosts(
  folder: string,
  brands: Parameters<typeof setUpWorkspace>[1],
  count: number,
  post: (number: number) => GeneratedPost,
): Promise<string> {
  const directory = join(folder, "data");
  if (existsSync(join(folder, "done"))) return directory;
  const file = join(folder, "posts.ndjson");
  await writePosts(file, count, post);
  const { child, base } = await startServer(directory, undefined);
  await setUpWorkspace(base, brands);
  await stop(child);
  const began = performance.now();
  const importer = runNghe(["import", file], { NGHE_DATA_DIR: directory, NGHE_PORT: "1" }, undefined);
  const told = listen(importer);
  if ((await exitOf(importer)) !== 0) throw new Error(told.said());
  const rate = Math.round((count * 1_000) / (performance.now() - began));
  process.stdout.write(`${count} posts imported, ${rate} posts/s\n`);
  await rm(file);
  await mkdir(join(folder, "done"));
  return directory;
}
