import { type FileHandle, open } from "node:fs/promises";
import type { Reject } from "@nghe/ingest";

export type RejectsFile = { write(reject: Reject): Promise<void>; close(): Promise<void> };

/** Rows that could not be taken, a JSON line each; the file is made only when there is one. */
export function createRejectsFile(path: string, append: boolean): RejectsFile {
  let file: undefined | FileHandle;
  return {
    async write(reject) {
      file ??= await open(path, append ? "a" : "w");
      await file.appendFile(`${JSON.stringify(reject)}\n`);
    },
    async close() {
      await file?.close();
    },
  };
}
