import { z } from "zod";
import type { Database } from "../database.ts";

const Column = z.object({
  view: z.string(),
  about: z.string(),
  name: z.string(),
  type: z.string(),
  comment: z.string(),
});

/** Every view of `nghe` and its columns as Markdown, from the comments that the schema itself carries. */
export async function describeViews(database: Database): Promise<string> {
  const columns = await database.query({
    sql: `SELECT c.table AS view, t.comment AS about, c.name AS name, c.type AS type, c.comment AS comment
FROM system.columns AS c
INNER JOIN system.tables AS t ON t.database = c.database AND t.name = c.table
WHERE c.database = 'nghe'
ORDER BY view, c.position`,
    params: {},
    row: Column,
    timeoutMs: undefined,
  });
  const lines: string[] = [];
  let view = "";
  for (const column of columns) {
    if (column.view !== view) {
      view = column.view;
      lines.push("", `### ${view}`, "", column.about, "", "| column | type | meaning |", "|---|---|---|");
    }
    lines.push(`| ${column.name} | ${column.type} | ${column.comment} |`);
  }
  return `${lines.join("\n").trim()}\n`;
}
