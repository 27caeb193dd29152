import type { Span } from "./match.ts";

/** A change to a query's text that mends a problem: put `text` in the place of `span`. */
export type QueryFix = { span: Span; text: string };

/**
 * Why a query cannot be used, or what is doubtful about it: the place, what was expected there, what to do about it
 * in words, and as a change to the text where one is certain enough.
 */
export type QueryProblem = { code: string; message: string; span: Span; hint: string | null; fix: QueryFix | null };
