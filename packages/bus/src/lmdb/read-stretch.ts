import type { LogRecord } from "../bus.ts";
import type { Stream } from "./catalog.ts";
import type { LogReader } from "./log-reader.ts";

const CHUNK = { records: 2_000, bytes: 1 << 20 };

/** The records of a stretch, a chunk at a time; ends at `to` or at what was the end when it began. */
export async function* readStretch(
  reader: LogReader,
  stream: Stream,
  from: number,
  to: number,
): AsyncGenerator<readonly LogRecord[]> {
  const last = Math.min(to, stream.end);
  let at = from;
  while (at < last) {
    const chunk = reader.read(stream, at, last, CHUNK);
    if (chunk.records.length === 0) return;
    at = chunk.next;
    yield await Promise.resolve(chunk.records);
  }
}
