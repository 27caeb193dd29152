/** A canonical text, told apart: a query for the gate, or one that the door answers itself for one plain name. */
export type DoorStatement =
  | { kind: "query"; sql: string; format: undefined | string }
  | { kind: "describe"; table: string; format: undefined | string }
  | { kind: "show-create"; table: string; format: undefined | string }
  | { kind: "exists"; table: string; format: undefined | string }
  | { kind: "show-tables"; like: string | null; format: undefined | string }
  | { kind: "show-databases"; format: undefined | string }
  | { kind: "use"; format: undefined | string };

const NAME = "(?:nghe\\.)?`?([A-Za-z_][A-Za-z0-9_]*)`?";
const PATTERNS = {
  describe: new RegExp(`^DESCRIBE TABLE ${NAME}$`),
  "show-create": new RegExp(`^SHOW CREATE (?:TABLE|VIEW) ${NAME}$`),
  exists: new RegExp(`^EXISTS (?:TABLE|VIEW) ${NAME}$`),
} as const;

/**
 * Reads what the engine wrote. A FORMAT at the end is taken off and given apart: the engine writes it on a line of
 * its own, and what is left is judged as any other text.
 */
export function readStatement(canonical: string): DoorStatement {
  const trailing = /\nFORMAT `?([A-Za-z0-9_]+)`?$/.exec(canonical);
  const format = trailing?.[1];
  const sql = trailing === null ? canonical : canonical.slice(0, trailing.index);
  const line = sql.replaceAll(/\s+/g, " ");
  for (const kind of ["describe", "show-create", "exists"] as const) {
    const table = PATTERNS[kind].exec(line)?.[1];
    if (table !== undefined) return { kind, table, format };
  }
  const tables = /^SHOW TABLES(?: FROM nghe)?(?: LIKE '([^'\\]*)')?$/.exec(line);
  if (tables !== null) return { kind: "show-tables", like: tables[1] ?? null, format };
  if (line === "SHOW DATABASES") return { kind: "show-databases", format };
  if (line === "USE nghe") return { kind: "use", format };
  return { kind: "query", sql, format };
}
