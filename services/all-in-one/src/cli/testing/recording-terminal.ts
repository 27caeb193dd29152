import type { Terminal } from "../terminal.ts";

/** A terminal that nobody watches and that keeps what was written. */
export function recordingTerminal(): Terminal & { said(): { out: string; err: string } } {
  const out: string[] = [];
  const err: string[] = [];
  return {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    drained: async () => undefined,
    isWatched: false,
    columns: 80,
    said: () => ({ out: out.join("\n"), err: err.join("\n") }),
  };
}
