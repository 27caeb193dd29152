import type { MatchForm } from "@nghe/contracts";
import type { Span } from "../match.ts";
import type { QueryNode } from "../parse/node.ts";
import type { ReadField } from "./read-field.ts";
import { type Hit, hitsOf } from "./term-positions.ts";

/** Where the terms that make a query hold stand, in the text and in the title. */
export type Found = { text: readonly Hit[]; title: readonly Hit[] };

const NOTHING: Found = { text: [], title: [] };

/** Whether a query holds for a post, and through which hits; null where it does not. Depth is the parser's limit. */
export function evaluate(node: QueryNode, text: ReadField, title: ReadField | null): Found | null {
  switch (node.type) {
    case "term": {
      const found = { text: hitsOf(node, text), title: title === null ? [] : hitsOf(node, title) };
      return found.text.length + found.title.length > 0 ? found : null;
    }
    case "raw":
    case "near":
    case "sentence":
    case "title":
    case "field":
    case "named":
      return null;
    case "not":
      return evaluate(node.part, text, title) === null ? NOTHING : null;
    case "and": {
      const all: Found[] = [];
      for (const part of node.parts) {
        const found = evaluate(part, text, title);
        if (found === null) return null;
        all.push(found);
      }
      return together(all);
    }
    case "or": {
      const some = node.parts.map((part) => evaluate(part, text, title)).filter((found) => found !== null);
      return some.length > 0 ? together(some) : null;
    }
  }
}

function together(all: readonly Found[]): Found {
  const [only] = all;
  if (all.length === 1 && only !== undefined) return only;
  return { text: all.flatMap((found) => found.text), title: all.flatMap((found) => found.title) };
}

const STRENGTH: readonly MatchForm[] = ["equal", "bare", "variant", "folded", "joined", "obfuscated"];

/** The plainest of the ways in which a post writes what a query looks for. */
export function formOf(found: Found): MatchForm {
  let best = STRENGTH.length - 1;
  for (const hit of [...found.text, ...found.title]) best = Math.min(best, STRENGTH.indexOf(hit.form));
  return STRENGTH[best] ?? "equal";
}

/** Hits as spans: in order, each once, those inside another left out. */
export function spansOf(hits: readonly Hit[]): Span[] {
  const sorted = hits.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const spans: Span[] = [];
  let reach = 0;
  for (const { start, end } of sorted) {
    if (end <= reach) continue;
    spans.push({ start, end });
    reach = end;
  }
  return spans;
}
