/** Formats that a client may ask for, with the content type of each. */
const TEXT = "text/plain; charset=UTF-8";
const TSV = "text/tab-separated-values; charset=UTF-8";
const CSV = "text/csv; charset=UTF-8; header=absent";
const CSV_WITH_HEADER = "text/csv; charset=UTF-8; header=present";
const JSON_TYPE = "application/json; charset=UTF-8";
const NDJSON = "application/x-ndjson; charset=UTF-8";
const BYTES = "application/octet-stream";

export const CONTENT_TYPES: ReadonlyMap<string, string> = new Map([
  ...typed(BYTES, [
    "Native",
    "RowBinary",
    "RowBinaryWithNames",
    "RowBinaryWithNamesAndTypes",
    "Parquet",
    "Arrow",
    "ArrowStream",
    "ORC",
    "Avro",
    "MsgPack",
  ]),
  ...typed(JSON_TYPE, [
    "JSON",
    "JSONStrings",
    "JSONCompact",
    "JSONCompactStrings",
    "JSONColumns",
    "JSONCompactColumns",
    "JSONColumnsWithMetadata",
    "JSONObjectEachRow",
  ]),
  ...typed(NDJSON, [
    "JSONEachRow",
    "JSONLines",
    "NDJSON",
    "JSONStringsEachRow",
    "JSONEachRowWithProgress",
    "JSONStringsEachRowWithProgress",
    "JSONCompactEachRow",
    "JSONCompactEachRowWithNames",
    "JSONCompactEachRowWithNamesAndTypes",
    "JSONCompactStringsEachRow",
    "JSONCompactStringsEachRowWithNames",
    "JSONCompactStringsEachRowWithNamesAndTypes",
    "JSONCompactEachRowWithProgress",
  ]),
  ...typed(TSV, [
    "TSV",
    "TabSeparated",
    "TSVWithNames",
    "TabSeparatedWithNames",
    "TSVWithNamesAndTypes",
    "TabSeparatedWithNamesAndTypes",
    "TSVRaw",
    "TabSeparatedRaw",
    "TSVRawWithNames",
    "TabSeparatedRawWithNames",
  ]),
  ...typed(CSV, ["CSV"]),
  ...typed(CSV_WITH_HEADER, ["CSVWithNames", "CSVWithNamesAndTypes"]),
  ...typed(TEXT, [
    "Pretty",
    "PrettyCompact",
    "PrettySpace",
    "PrettyNoEscapes",
    "PrettyCompactNoEscapes",
    "Vertical",
    "Values",
    "Markdown",
    "TSKV",
    "Null",
  ]),
  ...typed("application/xml; charset=UTF-8", ["XML"]),
]);

export const DEFAULT_FORMAT = "TabSeparated";

function typed(type: string, names: readonly string[]): (readonly [string, string])[] {
  return names.map((name) => [name, type] as const);
}
