import type { Difference } from "@nghe/store";
import { table } from "../output/table.ts";
import type { Terminal } from "../terminal.ts";
import type { Survey } from "./survey-log.ts";
import type { Comparison } from "./walk-parts.ts";

const SHOWN = 50;
const HEADER = ["PARTITION", "LOG", "POSTS", "ROWS", "DELETED", "FORGOTTEN", "OUTDATED", "PENDING", "DIFFERENCES"];

/** Counts per partition, what they mean, and the differences, for people. */
export function showComparison(terminal: Terminal, survey: Survey, { partitions, differences }: Comparison): void {
  const rows = survey.partitions.map(({ start, end }, partition) => {
    const counts = partitions.get(partition);
    const cells = counts === undefined ? [] : cellsOf(counts);
    return [String(partition), `${start}-${end}`, ...(cells.length === 0 ? HEADER.slice(2).map(() => "0") : cells)];
  });
  terminal.out(table(HEADER, rows));
  for (const line of notes(survey, { partitions, differences, healed: 0 })) terminal.out(line);
  for (const difference of differences.slice(0, SHOWN)) terminal.out(lineOf(difference));
  if (differences.length > SHOWN) terminal.out(`… and ${differences.length - SHOWN} more (--json has them all)`);
}

type Counts = Comparison["partitions"] extends Map<number, infer C> ? C : never;

function cellsOf({ posts, rows, deleted, forgotten, outdatedRows, pending, differences }: Counts): string[] {
  return [posts, rows, deleted, forgotten, outdatedRows, pending, differences].map(String);
}

function notes(survey: Survey, { partitions }: Comparison): string[] {
  const total = (field: keyof Counts): number =>
    [...partitions.values()].reduce((sum, counts) => sum + counts[field], 0);
  const dropped = survey.partitions.reduce((sum, { start }) => sum + start, 0);
  const said: [number, string][] = [
    [dropped, `messages were dropped by the log's retention; ${total("partial")} posts are compared with what is left`],
    [total("forgotten"), "posts hold content no more, as retention wants it (expected)"],
    [total("outdatedRows"), "mentions are beyond their workspace's retention (expected)"],
    [total("pending"), "posts have messages that are not in the tables yet; a server brings them in when it starts"],
    [survey.dead.size, 'messages are in the dead letters ("nghe replay dead-letters" sends them back)'],
  ];
  return said.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
}

function lineOf({ partition, source, id, kind, detail }: Difference): string {
  return `partition ${partition}  ${source}:${id}  ${kind}: ${detail}`.replace(/\p{Cc}+/gu, " ");
}
