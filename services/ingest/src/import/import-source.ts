import { Failure } from "@nghe/runtime";
import { findHeader, HEADER_SEARCH_ROWS } from "./header.ts";
import { jsonRecords } from "./json-records.ts";
import type { ColumnMap, ImportField, Layout } from "./layout.ts";
import { LAYOUTS } from "./layouts/index.ts";
import { rowToPost } from "./row-to-post.ts";
import { type FileRecord, type FileShape, separatedRecords, shapeOf } from "./rows.ts";
import type { Format } from "./sniff.ts";

const DEFAULT_SOURCE = "import";

/** What a person may say about a file; undefined leaves it to be found. */
export type ImportWishes = {
  format: undefined | Format;
  layout: undefined | string;
  overrides: ReadonlyMap<ImportField, string>;
  /** The source of rows that name none; undefined: the platform that their address tells, else `import`. */
  source: undefined | string;
  timezone: undefined | string;
  dayFirst: undefined | boolean;
};

/** One line of a file as a post to submit, or why it is none. `read` is how many bytes of the file lie behind it. */
export type ImportItem =
  | { ok: true; line: number; item: unknown; read: number }
  | { ok: false; line: number; path: string; message: string; text: string; read: number };

/** A file opened for import: what it was found to be, and its posts in order. */
export type ImportSource = { shape: FileShape; map: null | ColumnMap; items: () => AsyncGenerator<ImportItem> };

/** Opens a file and finds out how to read it. Throws `ImportFailure` where that cannot be known. */
export async function openImport(path: string, wishes: ImportWishes): Promise<ImportSource> {
  const shape = await shapeOf(path, { format: wishes.format }).catch((cause: unknown) => {
    throw new ImportFailure(
      "import-unreadable",
      `${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`,
      cause,
    );
  });
  const { format } = shape;
  if (format.kind === "ndjson")
    return { shape, map: null, items: () => jsonItems(shape, wishes.source ?? DEFAULT_SOURCE) };
  const head: string[][] = [];
  for await (const record of separatedRecords(shape, format.delimiter)) {
    if (record.ok) head.push([...record.cells]);
    if (head.length >= HEADER_SEARCH_ROWS) break;
  }
  const found = findHeader(head, { layouts: layoutsFor(wishes.layout), overrides: wishes.overrides });
  if (!found.ok) {
    const seen = found.header.length === 0 ? "" : ` Columns seen: ${found.header.join(", ").slice(0, 500)}.`;
    throw new ImportFailure("import-header", `${path}: ${found.message}.${seen}`);
  }
  const records = () => separatedRecords(shape, format.delimiter);
  return { shape, map: found.map, items: () => separatedItems(records(), found.row, found.map, wishes) };
}

export class ImportFailure extends Failure {
  override readonly name = "ImportFailure";
  constructor(code: string, message: string, cause?: unknown) {
    super(code, message, { retriable: false, cause });
  }
}

function layoutsFor(name: undefined | string): readonly Layout[] {
  if (name === undefined) return LAYOUTS;
  const chosen = LAYOUTS.filter((layout) => layout.name === name);
  if (chosen.length > 0) return chosen;
  throw new ImportFailure(
    "import-layout",
    `there is no layout "${name}"; known: ${LAYOUTS.map((layout) => layout.name).join(", ")}`,
  );
}

async function* separatedItems(
  records: AsyncGenerator<FileRecord>,
  headerRow: number,
  map: ColumnMap,
  wishes: ImportWishes,
): AsyncGenerator<ImportItem> {
  const options = {
    map,
    source: wishes.source,
    dayFirst: wishes.dayFirst ?? map.layout.dayFirst,
    timezone: wishes.timezone ?? map.layout.timezone,
  };
  let row = 0;
  for await (const record of records) {
    if (!record.ok) {
      yield { ...record, path: "" };
      continue;
    }
    if (row++ <= headerRow) continue;
    const { line, read } = record;
    const post = rowToPost(record.cells, options);
    if (post.ok) yield { ok: true, line, item: post.item, read };
    else
      yield {
        ok: false,
        line,
        path: post.path,
        message: post.message,
        text: record.cells.join(" | ").slice(0, 2_000),
        read,
      };
  }
}

async function* jsonItems(shape: FileShape, source: string): AsyncGenerator<ImportItem> {
  for await (const record of jsonRecords(shape)) {
    if (!record.ok) yield { ...record, path: "" };
    else yield { ok: true, line: record.line, item: withSource(record.value, source), read: record.read };
  }
}

function withSource(value: unknown, source: string): unknown {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !("source" in value)
    ? { ...value, source }
    : value;
}
