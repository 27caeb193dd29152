import type { Span } from "../match.ts";
import type { Comparison, FieldTest, NumberField } from "./field-test.ts";
import type { Scan } from "./scan.ts";

const COMPARISONS = new Map<string, Comparison>([
  ["", "="],
  ["=", "="],
  ["==", "="],
  [">", ">"],
  [">=", ">="],
  ["=>", ">="],
  ["≥", ">="],
  ["<", "<"],
  ["<=", "<="],
  ["=<", "<="],
  ["≤", "<="],
]);
const WRITTEN = /(>=|=>|<=|=<|==|>|<|=|≥|≤)?[ \t]*([^\s()（）<>=]*)/y;
const WHOLE = /^(\d{1,15})$/;
const SHORT = /^(\d{1,9}(?:\.\d{1,3})?)([kmb])$/i;
const GROUPED = /^\d{1,3}(?:[.,_]\d{3})+$/;
const UNITS = { k: 1e3, m: 1e6, b: 1e9 } as const;

/** Reads `>1000`, `10`, `10..50`. `test` is null where a problem was told. */
export function readNumberTest(scan: Scan, field: NumberField, at: number): { test: FieldTest | null; end: number } {
  WRITTEN.lastIndex = at;
  const [whole = "", sign = "", digits = ""] = WRITTEN.exec(scan.text) ?? [];
  const end = at + whole.length;
  const span = { start: at, end };
  const text = scan.text.slice(at, end).slice(sign.length).trim();
  const range = sign === "" ? /^(.+?)\.\.(.+)$/.exec(digits) : null;
  const test = range === null ? single(COMPARISONS.get(sign), digits) : between(range[1], range[2]);
  if (test === null)
    scan.problems.tell("number-wanted", span, [field, scan.text.slice(at, end)], mended(sign, text, span));
  return { test, end };
}

function single(op: undefined | Comparison, digits: string): FieldTest | null {
  const value = numberOf(digits);
  return op === undefined || value === null ? null : { type: "number", op, value };
}

function between(low: undefined | string, high: undefined | string): FieldTest | null {
  const [from, to] = [numberOf(low ?? ""), numberOf(high ?? "")];
  return from === null || to === null ? null : { type: "range", from, to };
}

/** 1000, 10k, 1.5m. */
function numberOf(text: string): number | null {
  if (WHOLE.test(text)) return Number(text);
  const [, digits = "", unit = ""] = SHORT.exec(text) ?? [];
  if (digits === "") return null;
  const value = Math.round(Number(digits) * (UNITS[unit.toLowerCase() as keyof typeof UNITS] ?? 1));
  return WHOLE.test(String(value)) ? value : null;
}

function mended(sign: string, text: string, span: Span): { span: Span; text: string } | null {
  if (GROUPED.test(text)) return { span, text: sign + text.replace(/[.,_]/g, "") };
  const [, low, high] = /^(\d+[kmb]?)?(?:\.{2,3}|-|–|…)(\d+[kmb]?)?$/i.exec(text) ?? [];
  if (sign === "" && low !== undefined && high !== undefined) return { span, text: `${low}..${high}` };
  if (sign === "" && low !== undefined) return { span, text: `>=${low}` };
  if (sign === "" && high !== undefined) return { span, text: `<=${high}` };
  const [, atLeast] = /^(\d+[kmb]?)\+$/i.exec(text) ?? [];
  return atLeast === undefined ? null : { span, text: `>=${atLeast}` };
}
