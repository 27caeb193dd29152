export { canonicalQuery } from "./canonical.ts";
export { type ExplainLanguage, explainQuery } from "./explain.ts";
export { toCandidateTerms } from "./match/candidate-terms.ts";
export { type CompiledMatcher, createMatcher } from "./match/matcher.ts";
export type { Matchable, Matcher, NamedQuery, QueryMatch, Span } from "./match.ts";
export { LIMITS as QUERY_LIMITS } from "./parse/limits.ts";
export type { Element, MarksRule, Query, QueryNode, Term } from "./parse/node.ts";
export { type ParseOutcome, parseQuery } from "./parse/parser.ts";
export type { QueryFix, QueryProblem } from "./problem.ts";
