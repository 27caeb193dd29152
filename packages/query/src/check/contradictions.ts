import type { FieldTest } from "../parse/field-test.ts";
import type { AndNode, FieldNode, Query, QueryNode } from "../parse/node.ts";
import { partKey, typed } from "./part-key.ts";
import type { Warnings } from "./warnings.ts";

/** Warns of what no post can be: `a -a`, a range that ends before it begins, two languages at once. */
export function warnOfContradictions({ text }: Query, node: QueryNode, warnings: Warnings): void {
  if (node.type === "field") warnOfEmpty(node, warnings);
  if (node.type !== "and") return;
  const wanted = new Map(node.parts.filter((part) => part.type !== "not").map((part) => [partKey(part), part]));
  for (const part of deniedBy(node)) {
    const both = wanted.get(partKey(part));
    if (both !== undefined) warnings.warn("never-both", part.span, [typed(text, both.span)]);
  }
  const fields = node.parts.filter((part) => part.type === "field");
  for (const [nth, second] of fields.entries()) {
    const first = fields.slice(0, nth).find((one) => one.field === second.field && excludes(one, second));
    if (first !== undefined) {
      warnings.warn("never-fields", second.span, [typed(text, first.span), typed(text, second.span)]);
    }
    if (nth > 50) return;
  }
}

/** What must not be there: NOT b, and each of NOT (b OR c). */
function deniedBy({ parts }: AndNode): QueryNode[] {
  return parts.flatMap((part) => {
    if (part.type !== "not") return [];
    return part.part.type === "or" ? [part.part, ...part.part.parts] : [part.part];
  });
}

function warnOfEmpty({ test, span }: FieldNode, warnings: Warnings): void {
  if (test.type === "range" && test.from > test.to) warnings.warn("never-range", span, [], null);
  if (test.type === "number" && test.op === "<" && test.value === 0) warnings.warn("never-number", span, []);
}

/** Fields of which a post has one value only. */
const SINGLE = new Set(["lang", "source", "kind", "country", "sentiment"]);

function excludes(first: FieldNode, second: FieldNode): boolean {
  const [a, b] = [first.test, second.test];
  if (a.type === "words" && b.type === "words") {
    return SINGLE.has(first.field) && !a.values.some((one) => b.values.some(({ text }) => text === one.text));
  }
  const [low, high] = [boundsOf(a), boundsOf(b)];
  if (low === null || high === null) return false;
  return Math.max(low.from, high.from) > Math.min(low.to, high.to);
}

function boundsOf(test: FieldTest): { from: number; to: number } | null {
  if (test.type === "range") return { from: test.from, to: test.to };
  if (test.type !== "number") return null;
  const { op, value } = test;
  return {
    from: op === ">" ? value + 1 : op === ">=" || op === "=" ? value : 0,
    to: op === "<" ? value - 1 : op === "<=" || op === "=" ? value : Number.POSITIVE_INFINITY,
  };
}
