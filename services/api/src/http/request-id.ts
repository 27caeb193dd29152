import type { MiddlewareHandler } from "hono";
import type { ApiEnv } from "./api-env.ts";

const USABLE = /^[\w.-]{1,64}$/;

/** Names each request, by the caller's own name for it where that is harmless, and says it in `X-Request-Id`. */
export function nameRequests(newId: () => string): MiddlewareHandler<ApiEnv> {
  return async (context, next) => {
    const given = context.req.header("x-request-id");
    const id = given !== undefined && USABLE.test(given) ? given : newId();
    context.set("requestId", id);
    await next();
    context.header("X-Request-Id", id);
  };
}
