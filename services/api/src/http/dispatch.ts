import type { Registry } from "@nghe/registry";
import type { Context } from "hono";
import { decide } from "../auth/access.ts";
import type { KeyRing } from "../auth/authenticator.ts";
import type { Identity } from "../auth/identity.ts";
import type { ApiEnv } from "./api-env.ts";
import { askedLanguage } from "./asked-language.ts";
import { bearerKey } from "./bearer.ts";
import { HttpProblem, invalid, notFound } from "./http-problem.ts";
import { queryValues } from "./query-values.ts";
import { parseJsonBody, readBody } from "./read-body.ts";
import type { Reply, Route } from "./route.ts";

const JSON_LIMITS = { maxBytes: 256 * 1024, maxInflatedBytes: 256 * 1024 };

export type DispatchDeps = { keys: KeyRing; registry: Pick<Registry, "view"> };

/**
 * Takes one request through one route: who asks, whether they may, what they ask, and only then the body. Throws
 * `HttpProblem` for whatever is refused.
 */
export async function dispatch(route: Route, context: Context<ApiEnv>, deps: DispatchDeps): Promise<Response> {
  const { request, workspace, identity } = admit(route, context, deps);
  const reply = await route.handle({
    identity,
    workspace,
    params: context.req.param(),
    query: queryValues(context.req.queries()),
    body: route.bodyKind === "json" ? await readJson(request) : undefined,
    request,
    ifMatch: revisionOf(context.req.header("if-match")),
    language: askedLanguage(context.req.header("accept-language")),
  });
  return respond(reply, context);
}

function admit(route: Route, context: Context<ApiEnv>, { keys, registry }: DispatchDeps) {
  const key = bearerKey(context.req.header("authorization"));
  const found = key === undefined ? undefined : keys.authenticate(key);
  const slug = route.access.of === "workspace" ? context.req.param("ws") : undefined;
  const workspace = slug === undefined ? undefined : registry.view().workspace(slug);
  const identity = admitted(route, {
    isCurrent: keys.isCurrent(),
    identity: found,
    workspaceUid: workspace?.entity.uid,
  });
  return { request: context.req.raw, workspace, identity };
}

function admitted(route: Route, asked: Parameters<typeof decide>[1]): Identity {
  const verdict = decide(route.access, asked);
  if (verdict === "allowed" && asked.identity !== undefined) return asked.identity;
  switch (verdict) {
    case "not-current":
      throw new HttpProblem(503, "registry-not-current", "Keys cannot be checked right now. Try again.");
    case "not-there":
      throw notFound();
    case "not-enough":
      throw forbidden(route);
    default:
      throw new HttpProblem(401, "unauthorized", "Give a valid key: Authorization: Bearer nghe_…");
  }
}

function forbidden({ access }: Route): HttpProblem {
  const what = access.of === "installation" ? "a key of the whole installation" : "a key";
  const scope = access.of === "anyone" ? "read" : access.scope;
  return new HttpProblem(403, "forbidden", `This needs ${what} with the scope ${scope}.`, { scope });
}

async function readJson(request: Request): Promise<unknown> {
  const body = parseJsonBody(await readBody(request, JSON_LIMITS));
  if (body === undefined) throw invalid([{ path: "", message: "the body is empty; send JSON" }]);
  return body;
}

function revisionOf(ifMatch: undefined | string): undefined | number {
  if (ifMatch === undefined || ifMatch.trim() === "*") return undefined;
  const digits = /^(?:W\/)?"?(\d{1,15})"?$/.exec(ifMatch.trim())?.[1];
  if (digits === undefined) throw invalid([{ path: "If-Match", message: 'must be a revision, such as "3"' }]);
  return Number(digits);
}

function respond({ status, body, revision }: Reply, context: Context<ApiEnv>): Response {
  if (revision !== undefined) context.header("ETag", `"${revision}"`);
  return status === 204 ? context.body(null, 204) : context.json(body, status);
}
