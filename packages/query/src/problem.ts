import type { Span } from "./match.ts";

/** Why a query cannot be used: the place, what was expected there, and the fix where one is known. */
export type QueryProblem = { code: string; message: string; span: Span; hint: string | null };
