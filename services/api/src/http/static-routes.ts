import type { Hono } from "hono";
import type { ApiEnv } from "./api-env.ts";
import { notFound } from "./http-problem.ts";
import { fileFor, type StaticFiles } from "./static-files.ts";

const NO_DASHBOARD =
  "<!doctype html><html lang=en><meta charset=utf-8><title>Nghe</title>" +
  '<p>The dashboard is not built here. The API is: see <a href="/docs">its documentation</a>.';

/** Serves the dashboard's files at every path that nothing else answers. */
export function mountStaticFiles(app: Hono<ApiEnv>, files: StaticFiles): void {
  app.get("*", (context) => {
    const { path } = context.req;
    if (isReserved(path)) throw notFound();
    const file = fileFor(files, path);
    if (file === undefined) {
      if (path === "/") return context.html(NO_DASHBOARD);
      throw notFound();
    }
    context.header("Cache-Control", file.cacheControl);
    context.header("ETag", file.etag);
    if (context.req.header("if-none-match") === file.etag) return context.body(null, 304);
    return context.body(file.bytes, 200, { "Content-Type": file.type });
  });
}

function isReserved(path: string): boolean {
  return /^\/(?:api|live|docs|assets)(?:\/|$)/.test(path) && !/^\/assets\/./.test(path);
}
