import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";
import type { ApiEnv } from "./api-env.ts";

/** What a browser may do with anything of ours: our own files alone, no frames, nothing inline. */
const CONTENT_SECURITY_POLICY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

/** Security headers on every answer, and `no-store` on what the API says. */
export function guardHeaders(): readonly MiddlewareHandler<ApiEnv>[] {
  return [
    secureHeaders({
      contentSecurityPolicy: CONTENT_SECURITY_POLICY,
      xFrameOptions: "DENY",
      // Set by whoever ends TLS: sent over plain HTTP it means nothing.
      strictTransportSecurity: false,
    }),
    async (context, next) => {
      await next();
      if (!context.res.headers.has("Cache-Control")) context.header("Cache-Control", "no-store");
    },
  ];
}
