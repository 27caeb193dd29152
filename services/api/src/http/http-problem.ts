import { Failure } from "@nghe/runtime";
import type { z } from "zod";

export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 429 | 500 | 503 | 507;

const RETRIABLE: ReadonlySet<ProblemStatus> = new Set([429, 503, 507]);

/** An answer that is an error: what `{error: {code, message, details}}` says, under which status. */
export class HttpProblem extends Failure {
  override readonly name = "HttpProblem";
  readonly status: ProblemStatus;
  readonly details: unknown;

  constructor(status: ProblemStatus, code: string, message: string, details: unknown = null) {
    super(code, message, { retriable: RETRIABLE.has(status) });
    this.status = status;
    this.details = details;
  }
}

export type FieldProblem = { path: string; message: string };

/** The same for what is not there and for what is another's. */
export function notFound(): HttpProblem {
  return new HttpProblem(404, "not-found", "There is nothing here, or not for this key.");
}

export function invalid(problems: readonly FieldProblem[]): HttpProblem {
  const message = problems.map(({ path, message }) => (path === "" ? message : `${path}: ${message}`)).join("; ");
  return new HttpProblem(400, "invalid", message, { problems });
}

/** What a schema found wrong, each with the path of the field. */
export function fieldProblems(error: z.ZodError): FieldProblem[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path.map(String).join(".");
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({ path: path === "" ? key : `${path}.${key}`, message: "is not known here" }));
    }
    const isMissing = issue.code === "invalid_type" && issue.message.endsWith("received undefined");
    return [{ path, message: isMissing ? "is required" : issue.message }];
  });
}

/** `value` as the schema has it, or a 400 that names every wrong field. */
export function parseOrRefuse<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw invalid(fieldProblems(parsed.error).slice(0, 20));
}
