import { startThread } from "@nghe/runtime";
import { type ReadFeed, readFeed } from "./read-feed.ts";

/** What is parsed where everything else runs: at most about 200 ms. */
const SMALL_BYTES = 128 << 10;
const DEADLINE_MS = 10_000;
const HEAP_MB = 256;

/**
 * Reads a feed as `readFeed` does; a large one in a thread of its own, which is ended where it takes more than ten
 * seconds or 256 MB. Two megabytes of tags would otherwise keep every other source and connection waiting.
 */
export function parseFeedApart(
  body: Uint8Array,
  contentType: undefined | string,
  base: string,
  limits = { smallBytes: SMALL_BYTES, deadlineMs: DEADLINE_MS },
): Promise<ReadFeed> {
  if (body.byteLength <= limits.smallBytes) return Promise.resolve(readFeed(body, contentType, base));
  return inThread({ body, contentType, base }, limits.deadlineMs);
}

async function inThread(workerData: unknown, deadlineMs: number): Promise<ReadFeed> {
  const options = { workerData, resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } };
  const worker = startThread(import.meta.url, "parse-thread", options);
  let timer: undefined | NodeJS.Timeout;
  try {
    return await new Promise<ReadFeed>((resolve) => {
      timer = setTimeout(() => resolve({ ok: false, message: "takes too long to read" }), deadlineMs);
      worker.once("message", resolve);
      worker.once("error", (error) => resolve({ ok: false, message: `cannot be read: ${error.message}` }));
      worker.once("exit", () => resolve({ ok: false, message: "cannot be read" }));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
