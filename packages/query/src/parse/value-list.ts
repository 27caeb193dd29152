import type { Span } from "../match.ts";
import type { FieldName } from "./field-test.ts";
import { opensQuotation, QUOTATION_MARKS, readQuotation } from "./quotation.ts";
import { type Scan, skipBlank } from "./scan.ts";

/** One value as typed. */
export type TypedValue = { text: string; quoted: boolean; span: Span };
/** The values after a field's colon, and where they end. `ok` is false where a problem was told. */
export type ValueList = { ok: boolean; values: TypedValue[]; end: number };

const VALUE_END = new RegExp(`[\\s(),，（）${QUOTATION_MARKS}]|<<<`, "g");
const isOpen = (char: string | undefined) => char === "(" || char === "（";
const isClose = (char: string | undefined) => char === ")" || char === "）";
const isComma = (char: string | undefined) => char === "," || char === "，";

/** Reads `vi`, `vi,en`, `"two words"` or `(vi OR en)`. */
export function readValues(scan: Scan, field: FieldName, at: number): ValueList {
  return isOpen(scan.text[at]) ? readGroup(scan, field, at) : readRow(scan, at);
}

function readRow(scan: Scan, from: number): ValueList {
  const values: TypedValue[] = [];
  let at = from;
  for (;;) {
    const value = readValue(scan, at);
    if (value === null) return { ok: false, values, end: scan.text.length };
    if (value.span.end === at) return { ok: true, values, end: at };
    values.push(value);
    at = value.span.end;
    if (!isComma(scan.text[at])) return { ok: true, values, end: at };
    const next = skipBlank(scan, at + 1);
    const follows = readWordEnd(scan.text, next) > next || opensQuotation(scan.text[next]);
    if (!follows) return { ok: true, values, end: at + 1 };
    at = next;
  }
}

function readGroup(scan: Scan, field: FieldName, open: number): ValueList {
  const values: TypedValue[] = [];
  let ok = true;
  let isParted = true;
  let at = skipBlank(scan, open + 1);
  while (at < scan.text.length && !isClose(scan.text[at])) {
    if (isComma(scan.text[at])) {
      isParted = true;
      at = skipBlank(scan, at + 1);
      continue;
    }
    const value = readValue(scan, at);
    if (value === null || value.span.end === at) return tellUnclosed(scan, open, values);
    at = skipBlank(scan, value.span.end);
    if (!value.quoted && value.text === "OR") isParted = true;
    else if (!isParted || isOperator(value)) ok = tellUnparted(scan, field, value, values.at(-1));
    else values.push(value);
    if (value.quoted || value.text !== "OR") isParted = isOperator(value);
  }
  if (at >= scan.text.length) return tellUnclosed(scan, open, values);
  return { ok, values, end: at + 1 };
}

const isOperator = ({ text, quoted }: TypedValue) => !quoted && (text === "AND" || text === "NOT" || text === "or");

function tellUnparted(scan: Scan, field: FieldName, value: TypedValue, before: undefined | TypedValue): false {
  const { start, end } = value.span;
  const between = { start: before?.span.end ?? start, end: start };
  if (!isOperator(value)) scan.problems.tell("list-needs-or", value.span, [field], { span: between, text: " OR " });
  else if (value.text === "NOT") scan.problems.tell("list-needs-or", value.span, [field]);
  else scan.problems.tell("list-needs-or", value.span, [field], { span: { start, end }, text: "OR" });
  return false;
}

function tellUnclosed(scan: Scan, open: number, values: TypedValue[]): ValueList {
  const end = values.at(-1)?.span.end ?? open + 1;
  const fix = values.length === 0 ? null : { span: { start: end, end }, text: ")" };
  scan.problems.tell("unclosed-parenthesis", { start: open, end: open + 1 }, [], fix);
  return { ok: false, values, end };
}

function readValue(scan: Scan, at: number): TypedValue | null {
  if (opensQuotation(scan.text[at])) {
    const quotation = readQuotation(scan, at);
    return quotation === null ? null : { text: quotation.text, quoted: true, span: quotation.span };
  }
  const end = readWordEnd(scan.text, at);
  return { text: scan.text.slice(at, end), quoted: false, span: { start: at, end } };
}

function readWordEnd(text: string, at: number): number {
  VALUE_END.lastIndex = at;
  return VALUE_END.exec(text)?.index ?? text.length;
}
