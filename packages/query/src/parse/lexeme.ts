import type { Span } from "../match.ts";
import type { FieldNode, RawNode, Term } from "./node.ts";

/**
 * One piece of a query. A `hole` stands where a piece was wanted and a problem was told instead. `title` is the
 * prefix alone: what it is about follows.
 */
export type Lexeme = { span: Span } & (
  | { type: "node"; node: Term | RawNode | FieldNode }
  | { type: "named"; name: string }
  | { type: "(" | ")" | "AND" | "OR" | "NOT" | "SENTENCE" | "title" | "hole" }
  | { type: "NEAR"; distance: number; ordered: boolean }
);
