import type { Problem } from "@nghe/contracts";
import { Failure, isRetriable, type Logger, messageOf } from "@nghe/runtime";
import type { Context } from "hono";
import type { ApiEnv } from "./api-env.ts";
import { HttpProblem, invalid } from "./http-problem.ts";

const RETRY_SECONDS = "5";

/**
 * Anything thrown as `{error: {code, message, details}}`. What is not ours to tell is logged under the request's id,
 * and the caller learns the id alone.
 */
export function answerError(error: unknown, context: Context<ApiEnv>, logger: Logger): Response {
  const problem = error instanceof HttpProblem ? error : (wrongAsked(error) ?? unexpected(error, context, logger));
  const body: Problem = { error: { code: problem.code, message: problem.message, details: problem.details } };
  if (problem.status === 401) context.header("WWW-Authenticate", 'Bearer realm="nghe"');
  if (problem.retriable) context.header("Retry-After", RETRY_SECONDS);
  return context.json(body, problem.status);
}

/** What the tables refuse because of how they were asked, by the parameter that did it. */
const ASKED_WRONG: Record<string, string> = { "bad-cursor": "cursor", "too-many-buckets": "interval" };

function wrongAsked(error: unknown): undefined | HttpProblem {
  const path = error instanceof Failure ? ASKED_WRONG[error.code] : undefined;
  return path === undefined ? undefined : invalid([{ path, message: messageOf(error) }]);
}

/** The log, or its disk, takes nothing new until there is room. */
const NO_ROOM: ReadonlySet<string> = new Set(["log-full", "disk-full"]);

function unexpected(error: unknown, context: Context<ApiEnv>, logger: Logger): HttpProblem {
  const requestId = context.get("requestId");
  const { method, path } = context.req;
  if (error instanceof Failure && NO_ROOM.has(error.code)) {
    logger.warn({ error, requestId, method, path }, "a request was refused for want of room");
    return new HttpProblem(
      507,
      error.code,
      `Nothing new can be kept right now: ${error.message}. Try again later.`,
      null,
    );
  }
  if (isRetriable(error)) {
    logger.warn({ error, requestId, method, path }, "a request could not be answered now");
    return new HttpProblem(503, "unavailable", "This cannot be answered right now. Try again.", { requestId });
  }
  logger.error({ error, requestId, method, path }, "a request failed");
  return new HttpProblem(500, "internal", "Something went wrong here; the log has it under this id.", { requestId });
}
