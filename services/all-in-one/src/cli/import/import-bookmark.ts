import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { ImportProgress } from "@nghe/ingest";
import { z } from "zod";

const Bookmark = z.object({
  done: z.int().min(0),
  accepted: z.int().min(0),
  rejected: z.int().min(0),
  batches: z.array(z.string()),
});
export type Bookmark = z.infer<typeof Bookmark>;

/** How far the import of one file into one place got: kept until it is through. */
export type BookmarkFile = {
  load(): Promise<undefined | Bookmark>;
  save(progress: ImportProgress, batches: readonly string[]): Promise<void>;
  clear(): Promise<void>;
};

/** A bookmark that was cut short, or is none, is no bookmark: the import begins anew, which adds nothing twice. */
function bookmarkIn(text: string): undefined | Bookmark {
  try {
    return Bookmark.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The bookmark of a file as it is now: a file that was changed since begins anew. */
export async function bookmarkFor(folder: string, file: string, target: string): Promise<BookmarkFile> {
  const { size, mtimeMs } = await stat(file);
  const identity = JSON.stringify([resolve(file), size, mtimeMs, target]);
  const path = join(folder, `${createHash("sha256").update(identity).digest("hex").slice(0, 32)}.json`);
  return {
    async load() {
      const text = await readFile(path, "utf8").catch(() => undefined);
      return text === undefined ? undefined : bookmarkIn(text);
    },
    async save(progress, batches) {
      await mkdir(folder, { recursive: true });
      await writeFile(`${path}.new`, JSON.stringify({ ...progress, batches }));
      await rename(`${path}.new`, path);
    },
    clear: () => rm(path, { force: true }),
  };
}
