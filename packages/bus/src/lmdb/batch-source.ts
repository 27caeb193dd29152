import type { ConsumeOptions, LogRecord } from "../bus.ts";
import type { Stream } from "./catalog.ts";
import type { LogReader } from "./log-reader.ts";

/** Cuts batches from the streams that a member owns, and says when there is one to cut. */
export type BatchSource = {
  /** Told of `bytes` that came to a stream it owns. */
  arrived(bytes: number): void;
  /** Whether a batch is full, or its first record has waited long enough. Arms the timer that makes it so. */
  ripe(): boolean;
  empty(): boolean;
  take(): { records: LogRecord[]; next: Map<Stream, number> };
  stop(): void;
};

type Deps = {
  reader: LogReader;
  options: ConsumeOptions;
  owned(): readonly Stream[];
  position(stream: Stream): number;
  wake(): void;
};

export function createBatchSource(deps: Deps): BatchSource {
  const { maxRecords, maxBytes, maxWaitMs } = deps.options;
  let bytes = 0;
  let waited = false;
  let timer: NodeJS.Timeout | undefined;
  let turn = 0;

  const lag = (): number =>
    deps
      .owned()
      .reduce((sum, stream) => sum + Math.max(0, stream.end - Math.max(stream.start, deps.position(stream))), 0);

  const disarm = (): void => {
    clearTimeout(timer);
    timer = undefined;
    waited = false;
  };

  return {
    arrived(more) {
      bytes += more;
    },
    empty: () => lag() === 0,
    ripe() {
      const waiting = lag();
      if (waiting === 0) return false;
      if (waited || waiting >= maxRecords || bytes >= maxBytes || maxWaitMs <= 0) return true;
      timer ??= setTimeout(() => {
        waited = true;
        deps.wake();
      }, maxWaitMs);
      return false;
    },
    take() {
      disarm();
      bytes = 0;
      const taken: { records: LogRecord[]; next: Map<Stream, number> } = { records: [], next: new Map() };
      const streams = deps.owned();
      turn += 1;
      let size = 0;
      for (let index = 0; index < streams.length; index += 1) {
        const stream = streams[(index + turn) % streams.length];
        if (stream === undefined || taken.records.length >= maxRecords || size >= maxBytes) continue;
        const limits = { records: maxRecords - taken.records.length, bytes: maxBytes - size };
        const chunk = deps.reader.read(stream, deps.position(stream), stream.end, limits);
        const tooLarge = taken.records.length > 0 && size + chunk.bytes > maxBytes;
        if (chunk.records.length === 0 || tooLarge) continue;
        for (const record of chunk.records) taken.records.push(record);
        taken.next.set(stream, chunk.next);
        size += chunk.bytes;
      }
      return taken;
    },
    stop: disarm,
  };
}
