import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import type { Reject } from "@nghe/ingest";

export type RejectsFile = { write(reject: Reject): Promise<void>; close(): Promise<void> };

/** Rows that could not be taken, a JSON line each; the file is made only when there is one. */
export function createRejectsFile(path: string, append: boolean): RejectsFile {
  let stream: undefined | WriteStream;
  return {
    async write(reject) {
      stream ??= createWriteStream(path, { flags: append ? "a" : "w" });
      if (!stream.write(`${JSON.stringify(reject)}\n`)) await once(stream, "drain");
    },
    async close() {
      if (stream === undefined) return;
      stream.end();
      await once(stream, "finish");
    },
  };
}
