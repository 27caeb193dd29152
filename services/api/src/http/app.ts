import type { Logger } from "@nghe/runtime";
import { Hono } from "hono";
import { answerError } from "./answer-error.ts";
import type { ApiEnv } from "./api-env.ts";
import { compressAnswers } from "./compress-answers.ts";
import { type DispatchDeps, dispatch } from "./dispatch.ts";
import { mountDocs } from "./docs/mount-docs.ts";
import { guardHeaders } from "./guard-headers.ts";
import { HttpProblem, notFound } from "./http-problem.ts";
import { mountOperations, type OperationsDeps } from "./operations.ts";
import { nameRequests } from "./request-id.ts";
import { countRequests } from "./request-metrics.ts";
import type { Route } from "./route.ts";
import type { StaticFiles } from "./static-files.ts";
import { mountStaticFiles } from "./static-routes.ts";

export type AppDeps = DispatchDeps &
  OperationsDeps & {
    routes: readonly Route[];
    files: StaticFiles;
    logger: Logger;
    version: string;
    newRequestId: () => string;
  };

/** Everything that is answered over HTTP. No CORS: only our own page calls from a browser. */
export function createApp(deps: AppDeps): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>({ strict: true });
  app.onError((error, context) => answerError(error, context, deps.logger));
  app.notFound((context) => answerError(notFound(), context, deps.logger));
  app.use("*", nameRequests(deps.newRequestId), ...guardHeaders(), compressAnswers());
  app.use("/api/*", countRequests(deps.metrics));

  for (const route of deps.routes) {
    app.on(route.method, honoPath(route.path), (context) => {
      context.set("route", route.path);
      return dispatch(route, context, deps);
    });
  }
  for (const [path, methods] of methodsByPath(deps.routes)) {
    app.all(honoPath(path), () => {
      throw new HttpProblem(405, "wrong-method", `This address answers ${methods.join(", ")}.`, { methods });
    });
  }
  mountOperations(app, deps);
  mountDocs(app, deps.routes, deps.version);
  mountStaticFiles(app, deps.files);
  return app;
}

/** OpenAPI writes `{name}`, hono `:name`. */
function honoPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ":$1");
}

function methodsByPath(routes: readonly Route[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { path, method } of routes) found.set(path, [...(found.get(path) ?? []), method]);
  return found;
}
