import type { Matchable, Matcher, NamedQuery, QueryMatch } from "../match.ts";
import type { Query } from "../parse/node.ts";
import { parseQuery } from "../parse/parser.ts";
import type { QueryProblem } from "../problem.ts";
import type { Token } from "../text/tokens.ts";
import { anchorsOf, handleKey, tagKey } from "./anchors.ts";
import { evaluate, formOf, spansOf } from "./evaluate.ts";
import { type ReadField, readField } from "./read-field.ts";

/** A matcher and the queries that it could not take: they match nothing, the others work on. */
export type CompiledMatcher = Matcher & { readonly refused: readonly { id: string; problems: QueryProblem[] }[] };

type Compiled = { id: string; query: Query };

/**
 * All queries at once: each is filed under words that any post it holds for must have, a post is read once, and only
 * the queries that its words call up are verified. Matches come in the order of `queries`.
 */
export function createMatcher(queries: readonly NamedQuery[]): CompiledMatcher {
  const compiled: Compiled[] = [];
  const refused: { id: string; problems: QueryProblem[] }[] = [];
  const filed = new Map<string, number[]>();
  for (const { id, query: text } of queries) {
    const outcome = parseQuery(text);
    if (!outcome.ok) {
      refused.push({ id, problems: outcome.problems });
      continue;
    }
    for (const anchor of anchorsOf(outcome.query.root) ?? []) {
      const already = filed.get(anchor);
      if (already === undefined) filed.set(anchor, [compiled.length]);
      else already.push(compiled.length);
    }
    compiled.push({ id, query: outcome.query });
  }
  return { refused, match: (post) => matchPost(post, compiled, filed) };
}

function matchPost(post: Matchable, compiled: readonly Compiled[], filed: Map<string, number[]>): QueryMatch[] {
  const text = readField(post.text);
  const title = post.title === null || post.title === "" ? null : readField(post.title);
  const candidates = new Set<number>();
  callUp(text.tokens, filed, candidates);
  if (title !== null) callUp(title.tokens, filed, candidates);
  if (candidates.size === 0) return [];
  const matches: QueryMatch[] = [];
  for (const nth of [...candidates].sort((a, b) => a - b)) {
    const one = compiled[nth];
    const match = one === undefined ? null : verify(one, text, title);
    if (match !== null) matches.push(match);
  }
  return matches;
}

function callUp(tokens: readonly Token[], filed: Map<string, number[]>, candidates: Set<number>): void {
  for (const token of tokens) {
    add(filed.get(token.syllable.key), candidates);
    if (token.kind === "handle") add(filed.get(handleKey(token.name)), candidates);
    else if (token.kind === "tag") add(filed.get(tagKey(token)), candidates);
  }
}

function add(found: readonly number[] | undefined, candidates: Set<number>): void {
  if (found !== undefined) for (const nth of found) candidates.add(nth);
}

function verify(one: Compiled, text: ReadField, title: ReadField | null): QueryMatch | null {
  const found = evaluate(one.query.root, text, title);
  if (found === null) return null;
  return { id: one.id, form: formOf(found), spans: spansOf(found.text), titleSpans: spansOf(found.title) };
}
