import type { Health } from "@nghe/runtime";
import { expositionType, type Metrics, messageOf } from "@nghe/runtime";
import type { Hono } from "hono";
import { reaches } from "../auth/access.ts";
import type { KeyRing } from "../auth/authenticator.ts";
import type { ApiEnv } from "./api-env.ts";
import { bearerKey } from "./bearer.ts";
import { notFound } from "./http-problem.ts";

export type NamedHealth = Health & { name: string };

export type OperationsDeps = {
  keys: KeyRing;
  metrics: Metrics;
  /** What must hold before requests are sent here. */
  readiness: () => Promise<readonly NamedHealth[]>;
};

/** `/healthz` (the process lives), `/readyz` (it can answer) and `/metrics` (for this machine or an admin). */
export function mountOperations(app: Hono<ApiEnv>, { keys, metrics, readiness }: OperationsDeps): void {
  app.get("/healthz", (context) => context.json({ ok: true }));

  app.get("/readyz", async (context) => {
    const parts = await readiness();
    const ok = parts.every((part) => part.ok);
    return context.json({ ok, parts }, ok ? 200 : 503);
  });

  app.get("/metrics", async (context) => {
    const key = bearerKey(context.req.header("authorization"));
    const identity = key === undefined ? undefined : keys.authenticate(key);
    const isAdmin = identity?.workspaceUid === null && reaches(identity, "admin");
    const isHere = isFromThisMachine(context.env.incoming?.socket.remoteAddress, context.req.raw.headers);
    if (!isAdmin && !isHere) throw notFound();
    return context.body(await metrics.expose(), 200, { "Content-Type": expositionType });
  });
}

const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const LOOPBACK_HOST = /^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])(?::\d+)?$/;

/** Sent by a program on this machine: not through a proxy, and not by a page that a foreign name led here. */
export function isFromThisMachine(address: undefined | string, headers: Headers): boolean {
  if (address === undefined || !LOOPBACK.test(address)) return false;
  if (headers.has("forwarded") || headers.has("x-forwarded-for") || headers.has("x-real-ip")) return false;
  return LOOPBACK_HOST.test(headers.get("host") ?? "");
}

/** A check that may throw, as a health of its own. */
export async function probe(name: string, check: () => Promise<unknown>): Promise<NamedHealth> {
  try {
    await check();
    return { name, ok: true, detail: "works" };
  } catch (error) {
    return { name, ok: false, detail: messageOf(error) };
  }
}
