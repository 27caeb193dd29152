import type { Hono } from "hono";
import type { ApiEnv } from "../api-env.ts";
import type { Route } from "../route.ts";
import { docsPage } from "./docs-page.ts";
import { DOCS_STYLE } from "./docs-style.ts";
import { openApiOf } from "./open-api.ts";

/** `/openapi.json` and `/docs`, both made once from the routes. */
export function mountDocs(app: Hono<ApiEnv>, routes: readonly Route[], version: string): void {
  const document = openApiOf(routes, version);
  const page = docsPage(document);
  app.get("/openapi.json", (context) => context.json(document));
  app.get("/docs", (context) => context.html(page));
  app.get("/docs/style.css", (context) => context.body(DOCS_STYLE, 200, { "Content-Type": "text/css; charset=utf-8" }));
}
