import type { MiddlewareHandler } from "hono";
import type { ApiEnv } from "./api-env.ts";
import { isCompressible, negotiate, packForOnce, WORTH_COMPRESSING } from "./encodings.ts";

/**
 * Sends large answers as gzip where the caller takes it. One that carries a revision goes as it is: its ETag names
 * these very bytes.
 */
export function compressAnswers(): MiddlewareHandler<ApiEnv> {
  return async (context, next) => {
    await next();
    const { headers: made, body, status } = context.res;
    if (body === null || made.has("Content-Encoding") || made.has("ETag")) return;
    if (!isCompressible(made.get("Content-Type") ?? "")) return;
    const headers = new Headers(made);
    headers.append("Vary", "Accept-Encoding");
    headers.delete("Content-Length");
    const bytes = new Uint8Array(await context.res.arrayBuffer());
    const packs = bytes.length >= WORTH_COMPRESSING && negotiate(context.req.header("accept-encoding"), ["gzip"]);
    if (packs) headers.set("Content-Encoding", "gzip");
    const sent = packs ? await packForOnce(bytes) : bytes;
    context.res = undefined;
    context.res = new Response(sent, { status, headers });
  };
}
