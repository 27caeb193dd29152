import { Timestamp } from "@nghe/contracts";
import { UsageError } from "../command.ts";

/** Which posts a replay writes beside those that differ. */
export type ReplayStart =
  | { from: "differences" }
  | { from: "all" }
  | { from: "time"; at: number }
  | { from: "position"; partition: number; offset: number };

type Wishes = { since?: string | undefined; from?: string | undefined; all: boolean };

/** Throws `UsageError` where it is not one of them. */
export function parseStart({ since, from, all }: Wishes): ReplayStart {
  const given = [since !== undefined, from !== undefined, all].filter(Boolean).length;
  if (given > 1) throw new UsageError("--since, --from and --all exclude each other");
  if (all) return { from: "all" };
  if (since !== undefined) {
    if (!Timestamp.safeParse(since).success) throw new UsageError(`--since ${since}: such as 2026-03-01T00:00:00Z`);
    return { from: "time", at: Date.parse(since) };
  }
  if (from === undefined) return { from: "differences" };
  const found = /^(\d{1,6}):(\d{1,15})$/.exec(from);
  if (found === null) throw new UsageError(`--from ${from}: PARTITION:OFFSET, such as 3:12000`);
  return { from: "position", partition: Number(found[1]), offset: Number(found[2]) };
}
