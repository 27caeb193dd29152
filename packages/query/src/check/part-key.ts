import { canonicalQuery } from "../canonical.ts";
import type { QueryNode } from "../parse/node.ts";

/** A text that two parts share that find the same, whatever the case and the quotes they are typed in. */
export function partKey(node: QueryNode): string {
  if (node.type === "term" && !node.cased) {
    const places = node.elements.map((one) => (one.kind === "fuzzy" ? `${one.written}~${one.edits}` : one.written));
    return `${node.marks} ${node.slop} ${places.join(" ").toLowerCase()}`;
  }
  if (node.type === "and" || node.type === "or") return `${node.type}(${node.parts.map(partKey).sort().join(")(")})`;
  if (node.type === "not") return `not(${partKey(node.part)})`;
  return canonicalQuery({ root: node, text: "", terms: 0, named: [], comments: [] });
}

/** A part as a person typed it, cut where it is long. */
export function typed(text: string, { start, end }: { start: number; end: number }): string {
  const said = text.slice(start, end).replace(/\s+/g, " ");
  return said.length > 60 ? `${said.slice(0, 59)}…` : said;
}
