import { createHash } from "node:crypto";
import { PostKind } from "@nghe/contracts";
import { idInAddress } from "./id-in-address.ts";
import { languageCode } from "./language-names.ts";
import { type ColumnMap, type ImportField, plainHeader } from "./layout.ts";
import { type DateHabits, readMoment, snowflakeMoment } from "./moment.ts";
import { platformOf, sourceName } from "./platform-names.ts";

export type RowOptions = DateHabits & {
  map: ColumnMap;
  /** The source of rows that name none; undefined takes the platform that their address tells. */
  source: undefined | string;
};

export type ReadRow = { ok: true; item: Record<string, unknown> } | { ok: false; path: string; message: string };

const MANGLED_ID = /^\d(?:[.,]\d+)?E\+\d+$/i;

/** One row as `POST /ingest` takes a post. What a column says that no field takes is kept beside. */
export function rowToPost(cells: readonly string[], options: RowOptions): ReadRow {
  const get = (field: ImportField) => textOf(cells, options.map, field);
  const text = get("text") ?? get("title");
  if (text === undefined) return { ok: false, path: "text", message: "is required" };
  const created = createdAt(get, options);
  if (!created.ok) return { ok: false, path: "createdAt", message: created.message };
  const url = webAddress(get("url"));
  const author = {
    id: get("authorId"),
    name: get("authorName"),
    handle: get("authorHandle"),
    followers: countOf(get("followers")),
    verified: truth(get("verified")),
  };
  const kind = kindOf(get("kind"));
  const isComment = kind === "comment" || get("parentId") !== undefined;
  const id = nativeId(get("id"), { url, isComment }, [
    url,
    get("authorId") ?? get("authorHandle") ?? get("authorName"),
    created.at,
    text,
  ]);
  const edited = get("editedAt");
  const editedAt = edited === undefined ? undefined : readMoment(edited, options);
  const metrics = {
    likes: countOf(get("likes")),
    shares: countOf(get("shares")),
    comments: countOf(get("comments")),
    views: countOf(get("views")),
  };
  const lang = languageCode(get("lang"));
  const country = /^[A-Za-z]{2}$/.test(get("country") ?? "") ? get("country") : undefined;
  const { followers, verified } = author;
  const read = { url, kind, lang, country, followers, verified, ...metrics, editedAt: editedAt?.ok || undefined };
  return {
    ok: true,
    item: defined({
      source: sourceName(get("source")) ?? options.source ?? platformOf(url) ?? "import",
      id,
      createdAt: new Date(created.at).toISOString(),
      text,
      title: get("text") === undefined ? undefined : get("title"),
      url,
      site: siteName(get("site")),
      kind,
      lang,
      country,
      author: Object.values(author).some((part) => part !== undefined) ? defined(author) : undefined,
      parentId: get("parentId")?.slice(0, 512),
      rootId: get("rootId")?.slice(0, 512),
      metrics: defined(metrics),
      editedAt: editedAt?.ok ? new Date(editedAt.at).toISOString() : undefined,
      ...besides(cells, options.map, read),
    }),
  };
}

type Get = (field: ImportField) => undefined | string;

function createdAt(get: Get, options: RowOptions): { ok: true; at: number } | { ok: false; message: string } {
  const date = get("createdAt");
  if (date === undefined) {
    const at = snowflakeMoment(get("id") ?? "");
    return at === undefined ? { ok: false, message: "is required" } : { ok: true, at };
  }
  const time = get("time");
  return readMoment(
    time === undefined || /\d:\d/.test(date) ? date : `${date} ${/^\d{1,2}$/.test(time) ? `${time}:00` : time}`,
    options,
  );
}

/**
 * The vendor's id; where it gives none, or a spreadsheet turned it into 1.23E+18, the platform's own from the address;
 * else a hash of the row. Vendors give comments the address of what they are under, so a comment's says nothing of its
 * own but on X, where replies are posts.
 */
function nativeId(
  given: undefined | string,
  { url, isComment }: { url: undefined | string; isComment: boolean },
  parts: readonly unknown[],
): string {
  const isMangled = given !== undefined && MANGLED_ID.test(given);
  if (given !== undefined && !isMangled) return given.slice(0, 512);
  const plain = isComment && platformOf(url) !== "x" ? undefined : idInAddress(url);
  const guessed = isMangled ? /\d{15,20}/.exec(url ?? "")?.[0] : undefined;
  return plain ?? guessed ?? createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}

function textOf(cells: readonly string[], map: ColumnMap, field: ImportField): undefined | string {
  const column = map.fields.get(field);
  const cell = column === undefined ? undefined : cells[column]?.trim();
  return cell === undefined || cell === "" ? undefined : cell;
}

const UNITS: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["m", 1e6],
  ["b", 1e9],
]);

/** `1,234`, `1.000`, `5.0`, `12k` and `1.2M` as people write counts; undefined where it is none. */
export function countOf(text: undefined | string): undefined | number {
  const [, digits = "", unit = ""] = /^(\d+(?:[.,]\d+)*)\s*([kmb]?)$/i.exec(text ?? "") ?? [];
  const times = UNITS.get(unit.toLowerCase());
  const value = times === undefined ? wholeOf(digits) : Math.round(Number(digits.replace(",", ".")) * times);
  return Number.isSafeInteger(value) ? value : undefined;
}

/** The last group of a grouped number has three digits, so `1.000` is a thousand; a fraction but of zeros is no count. */
function wholeOf(digits: string): number {
  const [, whole] = /^([1-9]\d{0,2}(?:[.,]\d{2,3})*[.,]\d{3}|\d+)(?:[.,]0+)?$/.exec(digits) ?? [];
  return whole === undefined ? Number.NaN : Number(whole.replace(/[.,]/g, ""));
}

function truth(text: undefined | string): undefined | boolean {
  if (text === undefined) return undefined;
  return /^(?:true|yes|1|x|có)$/i.test(text) ? true : /^(?:false|no|0|không)$/i.test(text) ? false : undefined;
}

function kindOf(text: undefined | string): undefined | PostKind {
  const parsed = PostKind.safeParse(text?.toLowerCase());
  return parsed.success ? parsed.data : undefined;
}

function siteName(text: undefined | string): undefined | string {
  if (text === undefined) return undefined;
  return (URL.canParse(text) ? new URL(text).hostname : text).replace(/^www\./, "").slice(0, 253);
}

function webAddress(text: undefined | string): undefined | string {
  return text !== undefined && text.length <= 4_000 && /^https?:\/\//i.test(text) && URL.canParse(text)
    ? text
    : undefined;
}

/**
 * Columns that fill no field, cells that their field cannot take (undefined in `read`), and what a vendor said
 * of tone and reach, under names no field has.
 */
function besides(
  cells: readonly string[],
  map: ColumnMap,
  read: Partial<Record<ImportField, unknown>>,
): Record<string, string> {
  const kept: Record<string, string> = {};
  const isRead = (field: ImportField) => !(field in read) || read[field] !== undefined;
  const used = new Set([...map.fields].flatMap(([field, column]) => (isRead(field) ? [column] : [])));
  for (const [column, cell] of cells.entries()) {
    const name = map.header[column]?.trim() ?? "";
    if (used.has(column) || cell === "" || plainHeader(name) === "") continue;
    kept[`column.${name}`.slice(0, 100)] = cell.slice(0, 2_000);
  }
  const sentiment = textOf(cells, map, "sentiment");
  const reach = textOf(cells, map, "reach");
  if (sentiment !== undefined) kept.importedSentiment = sentiment;
  if (reach !== undefined) kept.importedReach = reach;
  return kept;
}

function defined(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
