import type { Context, Hono } from "hono";
import type { ApiEnv } from "./api-env.ts";
import { negotiate } from "./encodings.ts";
import { notFound } from "./http-problem.ts";
import { fileFor, type StaticFile, type StaticFiles } from "./static-files.ts";

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
    return send(context, file);
  });
}

/** Each encoding has an ETag of its own, as its bytes are others. */
function send(context: Context<ApiEnv>, file: StaticFile): Response {
  const offered = file.packed.map(({ encoding }) => encoding);
  const encoding = negotiate(context.req.header("accept-encoding"), offered);
  const packed = file.packed.find((form) => form.encoding === encoding);
  const etag = packed === undefined ? `"${file.tag}"` : `"${file.tag}-${packed.encoding}"`;
  context.header("Cache-Control", file.cacheControl);
  context.header("ETag", etag);
  if (offered.length > 0) context.header("Vary", "Accept-Encoding");
  if (context.req.header("if-none-match") === etag) return context.body(null, 304);
  if (packed !== undefined) context.header("Content-Encoding", packed.encoding);
  return context.body(packed?.bytes ?? file.bytes, 200, { "Content-Type": file.type });
}

function isReserved(path: string): boolean {
  return /^\/(?:api|live|docs|assets)(?:\/|$)/.test(path) && !/^\/assets\/./.test(path);
}
