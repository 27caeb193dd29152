import type { QueryFix, QueryProblem } from "@nghe/query";
import { pointAt } from "../output/point-at.ts";
import type { Terminal } from "../terminal.ts";

/** Draws problems with carets under their places, what to do, and the line as it would be mended. */
export function showProblems(
  text: string,
  problems: readonly QueryProblem[],
  label: string,
  { err, columns }: Pick<Terminal, "err" | "columns">,
): void {
  for (const { message, span, hint, fix } of problems) {
    const lines = [`${label}: ${message}`, pointAt(text, span, Math.max(40, columns - 4))];
    if (hint !== null) lines.push(`  ${hint}`);
    if (fix !== null) lines.push(`  → ${mendedLine(text, fix, Math.max(40, columns - 6))}`);
    err(lines.join("\n"));
  }
}

/** The line of a text that a fix changes, after it; of a long one what is around the change. */
function mendedLine(text: string, { span, text: part }: QueryFix, columns: number): string {
  const from = text.lastIndexOf("\n", span.start - 1) + 1;
  const until = text.indexOf("\n", span.end);
  const before = text.slice(from, span.start);
  const line = `${before}${part}${text.slice(span.end, until < 0 ? text.length : until)}`.trim();
  if (line.length <= columns) return line;
  const start = Math.max(0, before.length - Math.floor(columns / 3));
  const end = start + columns;
  return `${start > 0 ? "…" : ""}${line.slice(start, end)}${end < line.length ? "…" : ""}`;
}
