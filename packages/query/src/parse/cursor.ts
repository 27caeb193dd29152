import type { Span } from "../match.ts";
import type { Lexeme } from "./lexeme.ts";
import type { OrNode, QueryNode } from "./node.ts";
import type { ProblemList } from "./problem-list.ts";

/** A query being put together from its pieces. `deepest` is how far its parentheses went. */
export type Cursor = {
  readonly text: string;
  readonly lexemes: readonly Lexeme[];
  readonly problems: ProblemList;
  readonly expand: (name: string, span: Span, depth: number) => QueryNode | null;
  at: number;
  depth: number;
  deepest: number;
};

/** Where a part is missing or could not be read; a tree with one in it is never given out. */
export function hole(at: Span): OrNode {
  return { type: "or", parts: [], span: { start: at.start, end: at.end } };
}

/** From the lexeme numbered `first` to the one last taken, parentheses and all. */
export function spanSince({ lexemes, at }: Cursor, first: number): Span {
  return { start: lexemes[first]?.span.start ?? 0, end: lexemes[Math.max(first, at - 1)]?.span.end ?? 0 };
}
