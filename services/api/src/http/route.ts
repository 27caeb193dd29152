import type { KeyScope, Workspace } from "@nghe/contracts";
import type { QueryLanguage } from "@nghe/query";
import type { Held } from "@nghe/registry";
import type { z } from "zod";
import type { Access } from "../auth/access.ts";
import type { Identity } from "../auth/identity.ts";
import { parseOrRefuse } from "./http-problem.ts";

export type Method = "GET" | "POST" | "PATCH" | "DELETE";

/** What a handler answers. `revision` becomes the ETag that `If-Match` takes. */
export type Reply = { status: 200 | 201 | 202 | 204; body: unknown; revision: number | undefined };

/** A request that was let in, as its handler sees it: everything checked against the route's schemas. */
export type Call<Q, B> = {
  identity: Identity;
  params: Readonly<Record<string, string>>;
  query: Q;
  body: B;
  request: Request;
  /** The revision in `If-Match`, where the caller wants to change only what it saw. */
  ifMatch: number | undefined;
  /** What the caller reads, by `Accept-Language`. */
  language: QueryLanguage;
};
export type WorkspaceCall<Q, B> = Call<Q, B> & { workspace: Held<Workspace> };

export type Unchecked = Call<unknown, unknown> & { workspace: undefined | Held<Workspace> };

export type Answer = { status: number; description: string; schema: undefined | z.ZodType };

/** `json` is read, limited and checked against `body`; `raw` is left to the handler; `none` is not read. */
export type BodyKind = "none" | "json" | "raw";

/** One operation of the API: the router, the OpenAPI document and the access tests are all made from these. */
export type Route = {
  method: Method;
  /** As OpenAPI writes it: `/api/v1/workspaces/{ws}`. */
  path: string;
  tag: string;
  summary: string;
  access: Access;
  query: undefined | z.ZodType;
  bodyKind: BodyKind;
  body: undefined | z.ZodType;
  answers: readonly Answer[];
  handle(call: Unchecked): Promise<Reply>;
};

type Spec<Q, B, C> = {
  method: Method;
  path: string;
  tag: string;
  summary: string;
  scope: KeyScope;
  query: undefined | z.ZodType<Q>;
  bodyKind: BodyKind;
  body: undefined | z.ZodType<B>;
  answers: readonly Answer[];
  handle(call: C): Promise<Reply>;
};

/** A route that takes nothing but its path. */
export const NO_INPUT = { query: undefined, bodyKind: "none", body: undefined } as const;

/** A route that takes a JSON body, checked against `body`. */
export function jsonInput<B>(body: z.ZodType<B>) {
  return { query: undefined, bodyKind: "json", body } as const;
}

/** A route of one workspace: its path names it as `{ws}`, and the handler gets it only if the key may see it. */
export function workspaceRoute<Q, B>(spec: Spec<Q, B, WorkspaceCall<Q, B>>): Route {
  const { scope, handle, ...rest } = spec;
  return {
    ...rest,
    access: { of: "workspace", scope },
    handle: async (call) => {
      if (call.workspace === undefined) throw new TypeError(`${spec.path} was called without a workspace`);
      return handle({ ...checked(spec, call), workspace: call.workspace });
    },
  };
}

/** A route for keys of the whole installation. */
export function installationRoute<Q, B>(spec: Spec<Q, B, Call<Q, B>>): Route {
  const { scope, handle, ...rest } = spec;
  return { ...rest, access: { of: "installation", scope }, handle: async (call) => handle(checked(spec, call)) };
}

/** A route for any key with that scope, of a workspace or of the installation. */
export function keyRoute<Q, B>(spec: Spec<Q, B, Call<Q, B>>): Route {
  const { scope, handle, ...rest } = spec;
  return { ...rest, access: { of: "key", scope }, handle: async (call) => handle(checked(spec, call)) };
}

function checked<Q, B, C>(spec: Spec<Q, B, C>, { workspace: _, ...call }: Unchecked): Call<Q, B> {
  return {
    ...call,
    query: checkedValue(spec.query, call.query),
    body: checkedValue(spec.bodyKind === "json" ? spec.body : undefined, call.body),
  };
}

/** Without a schema there is no value: `Q` is then `undefined`. */
function checkedValue<T>(schema: undefined | z.ZodType<T>, value: unknown): T {
  return schema === undefined ? (undefined as T) : parseOrRefuse(schema, value);
}

export const reply = {
  ok: (body: unknown, revision?: number): Reply => ({ status: 200, body, revision }),
  created: (body: unknown, revision?: number): Reply => ({ status: 201, body, revision }),
  accepted: (body: unknown): Reply => ({ status: 202, body, revision: undefined }),
  gone: (): Reply => ({ status: 204, body: undefined, revision: undefined }),
};
