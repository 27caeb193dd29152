import type { Matchable, Matcher, NamedQuery, QueryMatch } from "../match.ts";
import { parseQuery } from "../parse/parser.ts";
import type { QueryProblem } from "../problem.ts";
import { calledUp } from "./called-up.ts";
import { PostReader } from "./post-reader.ts";
import { QueryShelf, type ShelfCounts } from "./query-shelf.ts";
import { findPlaces, matchOf, sceneOf } from "./verify.ts";

/** `failed` is how often a query could not be held against a post; it does not match that post, the others do. */
export type MatcherCounts = ShelfCounts & { failed: number };

/**
 * A matcher whose queries may change between two posts. `refused` are those that it could not take: they match nothing,
 * the others work on.
 */
export type CompiledMatcher = Matcher & {
  readonly refused: readonly { id: string; problems: QueryProblem[] }[];
  /** Puts a query in, or in the place of the one with its id; gives why it was refused, nothing where it was not. */
  set(named: NamedQuery): QueryProblem[];
  remove(id: string): void;
  /** Makes these its queries, in this order. Those whose text, and that of all `{name}` in it, is as it was stay. */
  update(queries: readonly NamedQuery[]): void;
  counts(): MatcherCounts;
};

/**
 * All queries at once: each is filed under words that any post it holds for must have, a post is read once, and only
 * the queries that its words call up are verified. Matches come in the order in which queries were first set.
 */
export function createMatcher(queries: readonly NamedQuery[] = []): CompiledMatcher {
  const shelf = new QueryShelf();
  let failed = 0;
  const match = createMatch(shelf, () => {
    failed += 1;
  });
  const refused = new Map<string, QueryProblem[]>();
  const written = new Map<string, Written>();
  const matcher: CompiledMatcher = {
    get refused() {
      return [...refused].map(([id, problems]) => ({ id, problems }));
    },
    match,
    set({ id, query, named }) {
      const outcome = parseQuery(query, named === undefined ? {} : { named });
      if (outcome.ok) {
        refused.delete(id);
        shelf.set(id, outcome.query.root);
        written.set(id, { query, names: outcome.query.named.map((name) => [name, named?.(name) ?? null]) });
        return [];
      }
      written.delete(id);
      shelf.drop(id);
      refused.set(id, outcome.problems);
      return outcome.problems;
    },
    remove(id) {
      refused.delete(id);
      written.delete(id);
      shelf.remove(id);
    },
    update(queries) {
      const ids = new Set(queries.map(({ id }) => id));
      for (const id of [...written.keys(), ...refused.keys()]) if (!ids.has(id)) matcher.remove(id);
      for (const query of queries) if (!isWritten(query, written.get(query.id))) matcher.set(query);
      shelf.reorder(ids);
    },
    counts: () => ({ ...shelf.counts(), failed }),
  };
  for (const query of queries) matcher.set(query);
  return matcher;
}

/** The text of a query, and what each name in it stood for. */
type Written = { query: string; names: readonly (readonly [name: string, text: string | null])[] };

function isWritten({ query, named }: NamedQuery, as: undefined | Written): boolean {
  return as?.query === query && as.names.every(([name, text]) => (named?.(name) ?? null) === text);
}

function createMatch(shelf: QueryShelf, onFailure: () => void): (post: Matchable) => QueryMatch[] {
  const reader = new PostReader(shelf.index);
  return (post) => {
    reader.read(post);
    const matches: QueryMatch[] = [];
    const candidates = calledUp(shelf, reader);
    if (candidates.length === 0) return matches;
    const scene = sceneOf(post, reader);
    for (const filed of candidates) {
      try {
        const found = findPlaces(filed, scene);
        if (found !== null) matches.push(matchOf(filed.id, found));
      } catch {
        onFailure();
      }
    }
    return matches;
  };
}
