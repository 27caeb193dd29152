import type { Span } from "../match.ts";
import { emojiAt } from "../text/emoji.ts";
import { readField } from "./field.ts";
import type { FieldName } from "./field-test.ts";
import { FIELD_ALIASES, FIELD_NAMES } from "./field-values.ts";
import type { Lexeme } from "./lexeme.ts";
import { nearest } from "./nearest.ts";
import { opensQuotation, readQuotation } from "./quotation.ts";
import { count, type Scan } from "./scan.ts";
import { bareTermAt, phraseAt, type TermRule, wordEnd } from "./term-lexeme.ts";

const PREFIX = /([\p{L}][\p{L}\p{M}_]{0,30})[:：](?!\/\/)/uy;
const RULES: ReadonlyMap<string, TermRule> = new Map([
  ["fold", { marks: "fold", cased: false }],
  ["exact", { marks: "exact", cased: false }],
  ["case", { marks: "auto", cased: true }],
]);
const PREFIXES = [...RULES.keys(), "raw", "title"];

/** The lexeme that begins with `name:` here; null where no such thing stands. */
export function prefixedAt(scan: Scan, start: number, end: number): Lexeme | null {
  const typed = prefixAt(scan.text, start);
  if (typed === null) return null;
  const body = start + typed.length + 1;
  const name = typed.toLowerCase();
  const rule = RULES.get(name);
  if (rule !== undefined) return ruledAt(scan, name, rule, start, body);
  if (name === "raw") return rawAt(scan, start, body);
  if (name === "title") return titleAt(scan, start, body);
  if (isField(name)) {
    const { node, end: stop } = readField(scan, name, start, body);
    const span = { start, end: stop };
    return node === null ? { type: "hole", span } : { type: "node", node, span };
  }
  return unknownAt(scan, typed, start, end);
}

function prefixAt(text: string, at: number): string | null {
  PREFIX.lastIndex = at;
  return PREFIX.exec(text)?.[1] ?? null;
}

const isField = (name: string): name is FieldName => FIELD_NAMES.some((known) => known === name);

function ruledAt(scan: Scan, name: string, rule: TermRule, start: number, body: number): Lexeme {
  const { text } = scan;
  if (opensQuotation(text[body])) return phraseAt(scan, start, body, rule);
  const end = wordEnd(scan, body);
  const second = prefixAt(text, body);
  const span = { start, end };
  if (second !== null && PREFIXES.includes(second.toLowerCase())) {
    const next = body + second.length + 1;
    const fix = { span: { start, end: body }, text: "" };
    scan.problems.tell("two-prefixes", { start, end: next }, [name, second.toLowerCase()], fix);
    return { type: "hole", span: opensQuotation(text[next]) ? { start, end: next } : span };
  }
  if (end > body && !/^[@$]/.test(text.slice(body, end))) return bareTermAt(scan, start, body, end, rule);
  const isEmoji = emojiAt(text, body) !== null;
  const fix = { span: { start, end: body }, text: "" };
  if (isEmoji) scan.problems.tell("emoji-prefixed", { start, end: body }, [name], fix);
  else scan.problems.tell("prefix-wants", span, [name], end > body ? fix : spaceFix(text, body));
  return { type: "hole", span };
}

/** A space after the colon is the usual slip. */
function spaceFix(text: string, body: number): { span: Span; text: string } | null {
  const gap = /^[ \t]+(?=[^\s()])/.exec(text.slice(body, body + 20))?.[0].length ?? 0;
  return gap === 0 ? null : { span: { start: body, end: body + gap }, text: "" };
}

function rawAt(scan: Scan, start: number, body: number): Lexeme {
  const read = rawText(scan, body);
  if (read === null) return { type: "hole", span: { start, end: scan.text.length } };
  const span = { start, end: read.end };
  if (read.text.trim() === "") {
    scan.problems.tell("prefix-wants", span, ["raw"], spaceFix(scan.text, body));
    return { type: "hole", span };
  }
  count(scan, "terms", span);
  return { type: "node", node: { type: "raw", text: read.text.normalize("NFC"), span }, span };
}

function rawText(scan: Scan, body: number): { text: string; end: number } | null {
  if (!opensQuotation(scan.text[body])) {
    const end = emojiAt(scan.text, body)?.end ?? wordEnd(scan, body);
    return { text: scan.text.slice(body, end), end };
  }
  const quotation = readQuotation(scan, body, true);
  return quotation === null ? null : { text: quotation.text, end: quotation.span.end };
}

function titleAt(scan: Scan, start: number, body: number): Lexeme {
  const span = { start, end: body };
  if (!/^[\s)）]?$/.test(scan.text[body] ?? "")) return { type: "title", span };
  scan.problems.tell("title-wants", span, [], spaceFix(scan.text, body));
  return { type: "hole", span };
}

function unknownAt(scan: Scan, typed: string, start: number, end: number): Lexeme {
  const body = start + typed.length + 1;
  const known = [...FIELD_NAMES, ...PREFIXES];
  const meant = FIELD_ALIASES.get(typed.toLowerCase()) ?? nearest(typed.toLowerCase(), known);
  const name = { start, end: body };
  const whole = scan.text.slice(start, end);
  const asText = /["“”\\]/.test(whole) || end === body ? null : { span: { start, end }, text: `"${whole}"` };
  const fix = meant === undefined ? asText : { span: name, text: `${meant}:` };
  const all = known.map((one) => `${one}:`).join(" ");
  scan.problems.tell("unknown-field", { start, end }, [typed, meant ?? null, all], fix);
  return { type: "hole", span: { start, end } };
}
