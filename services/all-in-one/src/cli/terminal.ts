/** Where a command writes. `out` is for what it gives (piped on), `err` for what a person watches. */
export type Terminal = {
  out(text: string): void;
  err(text: string): void;
  /** Whether `err` is watched by a person, and how wide it is. */
  isWatched: boolean;
  columns: number;
};

type Stream = { write(text: string): unknown; isTTY?: boolean; columns?: number };

/** A terminal over a process's own streams. */
export function terminalOf(stdout: Stream, stderr: Stream): Terminal {
  return {
    out: (text) => void stdout.write(`${text}\n`),
    err: (text) => void stderr.write(`${text}\n`),
    isWatched: stderr.isTTY === true,
    columns: stderr.columns ?? 80,
  };
}
