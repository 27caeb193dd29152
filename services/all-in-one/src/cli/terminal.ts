/** Where a command writes. `out` is for what it gives (piped on), `err` for what a person watches. */
export type Terminal = {
  out(text: string): void;
  err(text: string): void;
  /** Resolves once the reader of `out` has taken what was written, or is gone. */
  drained(): Promise<void>;
  /** Whether `err` is watched by a person, and how wide it is. */
  isWatched: boolean;
  columns: number;
};

type Stream = { write(text: string): unknown; isTTY?: boolean; columns?: number };
type OutStream = Stream & {
  readonly writableNeedDrain: boolean;
  once(event: "drain" | "close", heard: () => void): unknown;
};

/** A terminal over a process's own streams. */
export function terminalOf(stdout: OutStream, stderr: Stream): Terminal {
  return {
    out: (text) => void stdout.write(`${text}\n`),
    err: (text) => void stderr.write(`${text}\n`),
    drained: () =>
      new Promise((done) => {
        if (!stdout.writableNeedDrain) return done();
        for (const event of ["drain", "close"] as const) stdout.once(event, done);
      }),
    isWatched: stderr.isTTY === true,
    columns: stderr.columns ?? 80,
  };
}
