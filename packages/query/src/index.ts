export type { Matchable, Matcher, NamedQuery, QueryMatch, Span } from "./match.ts";
export type { QueryProblem } from "./problem.ts";
