import type { QueryFix, QueryProblem } from "../problem.ts";

/** Thrown inside the parser alone: what is wrong, where. */
export class QueryFault extends Error {
  override readonly name = "QueryFault";
  readonly problem: QueryProblem;

  constructor(
    code: string,
    message: string,
    at: { start: number; end: number },
    hint: string | null,
    fix: QueryFix | null = null,
  ) {
    super(message);
    this.problem = { code, message, span: { start: at.start, end: at.end }, hint, fix };
  }
}
