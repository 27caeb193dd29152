import { createMatcher } from "../match/matcher.ts";
import type { Matchable, QueryMatch } from "../match.ts";
import { parseQuery } from "../parse/parser.ts";
import { named } from "./arbitraries/queries.ts";
import { referenceMatch } from "./reference/evaluate.ts";

type Answer = Omit<QueryMatch, "id"> | null;

/** What the matcher and the definition say of a query and a post; undefined where the query is refused. */
export type Compared = undefined | { definition: Answer; matcher: Answer };

/** Holds one query against one post in both ways. */
export function compare(query: string, post: Matchable): Compared {
  const outcome = parseQuery(query, { named });
  if (!outcome.ok) return undefined;
  const definition = referenceMatch(outcome.query.root, post);
  const [found] = createMatcher([{ id: "q", query, named }]).match(post);
  return { definition, matcher: found === undefined ? null : answerOf(found) };
}

/** Whether two answers are the same to the last place. */
export function isSame(one: Answer, other: Answer): boolean {
  return (
    JSON.stringify(one === null ? null : answerOf(one)) === JSON.stringify(other === null ? null : answerOf(other))
  );
}

function answerOf({ form, spans, titleSpans }: Omit<QueryMatch, "id">): Answer {
  const places = (list: typeof spans) => list.map(({ start, end }) => ({ start, end }));
  return { form, spans: places(spans), titleSpans: places(titleSpans) };
}
