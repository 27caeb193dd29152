import type { Span } from "../match.ts";
import type { FieldName, FieldTest, FieldValue } from "./field-test.ts";
import { CLOSED_FIELDS, isFlagField, isNumberField, takes } from "./field-values.ts";
import { nearest } from "./nearest.ts";
import type { FieldNode } from "./node.ts";
import { readNumberTest } from "./number-test.ts";
import { count, type Scan } from "./scan.ts";
import { readValues, type TypedValue } from "./value-list.ts";

/** Reads what follows a field's colon. `node` is null where a problem was told instead. */
export function readField(
  scan: Scan,
  field: FieldName,
  start: number,
  body: number,
): { node: FieldNode | null; end: number } {
  const { test, end } = isNumberField(field)
    ? readNumber(scan, field, start, body)
    : readWords(scan, field, start, body);
  const span = { start, end };
  if (test === null) return { node: null, end };
  count(scan, "terms", span, test.type === "words" || test.type === "flag" ? test.values.length : 1);
  return { node: { type: "field", field, test, span }, end };
}

type Read = { test: FieldTest | null; end: number };

function readNumber(scan: Scan, field: FieldName, start: number, body: number): Read {
  if (!isNumberField(field) || /^[\s)）]?$/.test(scan.text[body] ?? "")) return noValue(scan, field, start, body);
  return readNumberTest(scan, field, body);
}

function readWords(scan: Scan, field: FieldName, start: number, body: number): Read {
  const { ok, values, end } = readValues(scan, field, body);
  if (!ok) return { test: null, end };
  if (values.length === 0) return noValue(scan, field, start, end);
  const read = values.map((value) => readOne(scan, field, value));
  const good = read.filter((value) => value !== null);
  if (good.length < read.length) return { test: null, end };
  if (isFlagField(field)) return { test: { type: "flag", values: good.map(({ text }) => text) }, end };
  return { test: { type: "words", values: good }, end };
}

/** A space after the colon is the usual slip. */
function noValue(scan: Scan, field: FieldName, start: number, end: number): Read {
  const gap = /^[ \t]+(?=[^\s()])/.exec(scan.text.slice(end, end + 20))?.[0].length ?? 0;
  const fix = gap === 0 ? null : { span: { start: end, end: end + gap }, text: "" };
  scan.problems.tell("missing-value", { start, end }, [field, takes(field)], fix);
  return { test: null, end };
}

function readOne(scan: Scan, field: FieldName, value: TypedValue): FieldValue | null {
  const text = value.text.normalize("NFC").trim();
  const closed = CLOSED_FIELDS.get(field);
  if (closed !== undefined) return readClosed(scan, field, value, text.toLowerCase(), closed);
  if (text === "" || text === "@") return unknownValue(scan, field, value, undefined);
  if (field === "author") return { text: value.quoted ? text : text.replace(/^@+/, ""), quoted: value.quoted };
  if (field === "site") return readSite(scan, value, text.toLowerCase());
  if (field === "country") return readCountry(scan, value, text.toUpperCase());
  if (field === "source") return readSource(scan, value, text.toLowerCase());
  return { text, quoted: false };
}

type Closed = NonNullable<ReturnType<typeof CLOSED_FIELDS.get>>;

function readClosed(scan: Scan, field: FieldName, typed: TypedValue, text: string, closed: Closed): FieldValue | null {
  if (closed.allowed.includes(text)) return { text, quoted: false };
  if (closed.unknowable.includes(text)) {
    scan.problems.tell("unknowable-value", typed.span, [field, text, takes(field)]);
    return null;
  }
  return unknownValue(scan, field, typed, closed.aliases.get(text) ?? nearest(text, closed.allowed));
}

function unknownValue(scan: Scan, field: FieldName, typed: TypedValue, meant: undefined | string): null {
  const fix = meant === undefined ? null : { span: typed.span, text: meant };
  scan.problems.tell("unknown-value", typed.span, [field, typed.text, meant ?? null, takes(field)], fix);
  return null;
}

const DOMAIN = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$/u;
const IN_URL = /^(?:[a-z]+:\/\/)?(?:www\.)?([^/:?#]+)/;

function readSite(scan: Scan, { span, text: typed }: TypedValue, text: string): FieldValue | null {
  if (text.length <= 253 && DOMAIN.test(text)) return { text, quoted: false };
  const inside = IN_URL.exec(text)?.[1] ?? "";
  const fix = inside !== text && inside.length <= 253 && DOMAIN.test(inside) ? { span, text: inside } : null;
  scan.problems.tell("site-wanted", span, [typed], fix);
  return null;
}

const COUNTRY_NAMES = new Map([
  ["VIETNAM", "VN"],
  ["VIỆT NAM", "VN"],
  ["VIET NAM", "VN"],
  ["VNM", "VN"],
  ["USA", "US"],
  ["MỸ", "US"],
  ["UK", "GB"],
  ["ANH", "GB"],
  ["ENGLAND", "GB"],
  ["SINGAPORE", "SG"],
  ["THAILAND", "TH"],
  ["AUSTRALIA", "AU"],
]);

function readCountry(scan: Scan, typed: TypedValue, text: string): FieldValue | null {
  const meant = COUNTRY_NAMES.get(text);
  if (meant === undefined && /^[A-Z]{2}$/.test(text)) return { text, quoted: false };
  return unknownValue(scan, "country", typed, meant);
}

const SOURCE = /^[a-z0-9][a-z0-9._-]{0,99}$/;
const SOURCE_NAMES = new Map([
  ["twitter", "x"],
  ["fb", "facebook"],
  ["yt", "youtube"],
  ["ig", "instagram"],
]);

function readSource(scan: Scan, typed: TypedValue, text: string): FieldValue | null {
  return SOURCE.test(text) ? { text, quoted: false } : unknownValue(scan, "source", typed, SOURCE_NAMES.get(text));
}

/** Where `likes>10` is written for `likes:>10`: told, and passed over. */
export function tellMissingColon(scan: Scan, word: string, span: Span): boolean {
  const [, name = ""] = /^([a-z]+)(?:[<>]=?|=|≥|≤)\d/i.exec(word) ?? [];
  const field = name.toLowerCase();
  if (!["followers", "likes", "shares", "comments", "views"].includes(field)) return false;
  const at = span.start + name.length;
  scan.problems.tell("field-colon", span, [field], { span: { start: at, end: at }, text: ":" });
  return true;
}
