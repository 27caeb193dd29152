import { type ColumnMap, IMPORT_FIELDS, type ImportField, type Layout, plainHeader } from "./layout.ts";

/** How many lines of preamble a vendor may put above its header. */
export const HEADER_SEARCH_ROWS = 30;
const SIGNATURE_WEIGHT = 3;
/** Less than a column: it only decides between layouts that find as many. */
const UNMARKED_DOUBT = 0.5;

export type FoundHeader =
  | { ok: true; row: number; map: ColumnMap }
  | { ok: false; message: string; header: readonly string[] };

export type HeaderWishes = {
  layouts: readonly Layout[];
  /** `--map text=body`: a field and the header (or 1-based number) of its column, which beats every guess. */
  overrides: ReadonlyMap<ImportField, string>;
};

/**
 * Finds the header among the first rows of a file: the row and layout whose names agree best. A file without a
 * column for the text, or without one for the date, is refused, saying which headers were seen.
 */
export function findHeader(rows: readonly (readonly string[])[], wishes: HeaderWishes): FoundHeader {
  let best: undefined | { row: number; map: ColumnMap; score: number };
  for (const [row, cells] of rows.slice(0, HEADER_SEARCH_ROWS).entries()) {
    for (const layout of wishes.layouts) {
      const map = mapColumns(cells, layout, wishes.overrides);
      const score = scoreOf(cells, map);
      if (best === undefined || score > best.score) best = { row, map, score };
    }
  }
  if (best === undefined) return { ok: false, message: "the file is empty", header: [] };
  return checked(best.row, best.map, wishes);
}

function checked(row: number, map: ColumnMap, wishes: HeaderWishes): FoundHeader {
  const { header, fields } = map;
  for (const [field, column] of wishes.overrides) {
    if (!fields.has(field))
      return { ok: false, message: `--map ${field}=${column}: no column is called "${column}"`, header };
  }
  const missing = (["text", "createdAt"] as const).filter((field) => !fields.has(field) && !stands(field, fields));
  if (missing.length === 0) return { ok: true, row, map };
  const names = missing.join(" and ");
  return { ok: false, message: `no column was found for ${names}; name it with --map ${missing[0]}=COLUMN`, header };
}

/** A title can stand for a text, and a snowflake id for a date. */
function stands(field: "text" | "createdAt", fields: ReadonlyMap<ImportField, number>): boolean {
  return fields.has(field === "text" ? "title" : "id");
}

/** Which column fills which field under a layout; a column fills at most one. */
export function mapColumns(
  header: readonly string[],
  layout: Layout,
  overrides: ReadonlyMap<ImportField, string>,
): ColumnMap {
  const plain = header.map(plainHeader);
  const fields = new Map<ImportField, number>();
  const taken = new Set<number>();
  const give = (field: ImportField, column: number) => {
    if (column < 0 || taken.has(column) || fields.has(field)) return;
    fields.set(field, column);
    taken.add(column);
  };
  for (const [field, name] of overrides) give(field, columnNamed(name, plain));
  for (const field of IMPORT_FIELDS) {
    for (const alias of layout.columns[field] ?? []) give(field, plain.indexOf(plainHeader(alias)));
  }
  return { layout, header, fields };
}

function columnNamed(name: string, plain: readonly string[]): number {
  const named = plain.indexOf(plainHeader(name));
  if (named >= 0) return named;
  const number = /^\d{1,4}$/.test(name) ? Number(name) - 1 : -1;
  return number < plain.length ? number : -1;
}

/** A vendor's layout without a mark of that vendor gives way to the generic one, which finds as many columns. */
function scoreOf(cells: readonly string[], { layout, fields }: ColumnMap): number {
  const plain = new Set(cells.map(plainHeader));
  const marks = layout.signature.filter((name) => plain.has(plainHeader(name))).length;
  const doubt = layout.signature.length > 0 && marks === 0 ? UNMARKED_DOUBT : 0;
  return fields.size + SIGNATURE_WEIGHT * marks - doubt;
}
