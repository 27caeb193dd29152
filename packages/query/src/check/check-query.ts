import type { Query, QueryNode } from "../parse/node.ts";
import type { QueryLanguage } from "../parse/problem-list.ts";
import type { QueryProblem } from "../problem.ts";
import { warnOfContradictions } from "./contradictions.ts";
import { warnOfExpensive } from "./expensive.ts";
import { warnOfMisread } from "./misread.ts";
import { warnOfRedundant } from "./redundant.ts";
import { warnOfTooMuch } from "./too-much.ts";
import { warnOfUnmarkedPhrase } from "./unmarked-phrase.ts";
import { createWarnings, type Warnings } from "./warnings.ts";

/**
 * What is doubtful about a query that was understood, in the order of its text: what costs much, can never match,
 * matches far too much, is said twice, or was most likely meant otherwise. Each has its place, what to do, and where
 * it is certain enough the change that does it. Named queries are checked where they are kept, not where they are
 * used. Thirty at most; looks at the query alone, at no stored post.
 */
export function checkQuery(query: Query, options: { language?: QueryLanguage } = {}): QueryProblem[] {
  const warnings = createWarnings(options.language ?? "en");
  warnOfExpensive(query, warnings);
  warnOfTooMuch(query, warnings);
  walk(query, query.root, warnings);
  return warnings.found.toSorted((a, b) => a.span.start - b.span.start);
}

function walk(query: Query, node: QueryNode, warnings: Warnings): void {
  warnOfContradictions(query, node, warnings);
  warnOfRedundant(query, node, warnings);
  warnOfMisread(query, node, warnings);
  warnOfUnmarkedPhrase(node, warnings);
  if (node.type === "and" || node.type === "or") for (const part of node.parts) walk(query, part, warnings);
  if (node.type === "not" || node.type === "sentence" || node.type === "title") walk(query, node.part, warnings);
  if (node.type === "near") {
    walk(query, node.left, warnings);
    walk(query, node.right, warnings);
  }
}
