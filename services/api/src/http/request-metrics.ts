import type { Metrics } from "@nghe/runtime";
import type { MiddlewareHandler } from "hono";
import type { ApiEnv } from "./api-env.ts";

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Counts and times requests by route (never by address, which callers choose) and status. */
export function countRequests(metrics: Metrics): MiddlewareHandler<ApiEnv> {
  const took = metrics.histogram("nghe_http_request_seconds", "Time to answer", ["method", "route", "status"], SECONDS);
  return async (context, next) => {
    const startedAt = performance.now();
    await next();
    const labels = {
      method: context.req.method,
      route: context.get("route") ?? "unknown",
      status: String(context.res.status),
    };
    took.observe(labels, (performance.now() - startedAt) / 1000);
  };
}
