import type { Terminal } from "../terminal.ts";
import { table } from "./table.ts";

export type Column<T> = readonly [name: string, of: (item: T) => string];

/** Items on stdout: a table, or JSON as the server gave it. That there are none is said on stderr. */
export function showList<T>(
  terminal: Terminal,
  items: readonly T[],
  shown: { columns: readonly Column<T>[]; json: boolean; none: string },
): void {
  if (shown.json) terminal.out(JSON.stringify(items, null, 2));
  else if (items.length === 0) terminal.err(shown.none);
  else terminal.out(tableOf(items, shown.columns));
}

function tableOf<T>(items: readonly T[], columns: readonly Column<T>[]): string {
  const header = columns.map(([name]) => name);
  return table(
    header,
    items.map((item) => columns.map(([, of]) => of(item))),
  );
}
