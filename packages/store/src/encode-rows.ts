import type { Cell } from "./database.ts";

/** Rows as JSONCompactEachRow: one JSON array a line. */
export function encodeRows(rows: readonly (readonly Cell[])[]): string {
  let text = "";
  for (const row of rows) text += `${JSON.stringify(row)}\n`;
  return text;
}
