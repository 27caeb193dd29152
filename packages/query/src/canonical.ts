import type { Query, QueryNode, Term } from "./parse/node.ts";

/** The query as the language writes it: operators spelled out, one space, parentheses only where they are needed. */
export function canonicalQuery(query: Query): string {
  return write(query.root);
}

function write(node: QueryNode): string {
  switch (node.type) {
    case "term":
      return writeTerm(node);
    case "raw":
    case "near":
    case "sentence":
    case "title":
    case "field":
    case "named":
      return "";
    case "not":
      return `NOT ${node.part.type === "term" ? write(node.part) : `(${write(node.part)})`}`;
    case "and":
      return node.parts.map((part) => (part.type === "or" ? `(${write(part)})` : write(part))).join(" AND ");
    case "or":
      return node.parts.map(write).join(" OR ");
  }
}

function writeTerm(term: Term): string {
  const prefix = term.marks === "auto" ? "" : `${term.marks}:`;
  if (!term.quoted) return prefix + term.text;
  const text = term.text.replace(/[\s"“”«»]+/gu, " ").trim();
  return `${prefix}"${text}"`;
}
