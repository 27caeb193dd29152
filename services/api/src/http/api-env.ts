import type { HttpBindings } from "@hono/node-server";

/**
 * What every handler finds in hono's context. `incoming` is absent where a request is made without a socket; `route`
 * is the template that answers, such as `/api/v1/workspaces/{ws}`.
 */
export type ApiEnv = {
  Bindings: Partial<HttpBindings>;
  Variables: { requestId: string; route: undefined | string };
};
