import type { Span } from "../match.ts";
import type { Query, QueryNode } from "../parse/node.ts";
import { partKey, typed } from "./part-key.ts";
import type { Warnings } from "./warnings.ts";

/** Warns of parts that change nothing: `a OR a`, and `a OR (a b)`. */
export function warnOfRedundant({ text }: Query, node: QueryNode, warnings: Warnings): void {
  if (node.type !== "and" && node.type !== "or") return;
  const before = new Map<string, QueryNode>();
  for (const [nth, part] of node.parts.entries()) {
    const key = partKey(part);
    const first = before.get(key);
    if (first === undefined) before.set(key, part);
    else {
      const previous = node.parts[nth - 1];
      const span = previous === undefined ? part.span : { start: previous.span.end, end: part.span.end };
      warnings.warn(
        "said-twice",
        part.span,
        [typed(text, part.span)],
        isPlainGap(text, span, part) ? { span, text: "" } : null,
      );
    }
  }
  if (node.type === "or") warnOfNarrower(text, node.parts, before, warnings);
}

/** Only what stands between two parts without any parenthesis or comment can be taken away with the second. */
function isPlainGap(text: string, { start }: Span, part: QueryNode): boolean {
  return /^\s*(?:AND|OR)?\s*$/.test(text.slice(start, part.span.start));
}

function warnOfNarrower(
  text: string,
  parts: readonly QueryNode[],
  wide: ReadonlyMap<string, QueryNode>,
  warnings: Warnings,
): void {
  for (const part of parts) {
    if (part.type !== "and") continue;
    const already = part.parts.find((one) => one.type !== "not" && wide.has(partKey(one)));
    if (already !== undefined) warnings.warn("said-already", part.span, [typed(text, already.span)]);
  }
}
