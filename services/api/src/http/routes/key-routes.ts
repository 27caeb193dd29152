import { type ApiKey, CreatedKey, KeyView, NewKey } from "@nghe/contracts";
import type { Held } from "@nghe/registry";
import { z } from "zod";
import type { Identity } from "../../auth/identity.ts";
import { formatKey, hashSecret, newSecret, type RandomBytes } from "../../auth/key-format.ts";
import { installationRoute, jsonInput, NO_INPUT, type Route, reply, workspaceRoute } from "../route.ts";
import type { EntityRouteDeps } from "./workspace-routes.ts";

export type KeyRouteDeps = EntityRouteDeps & { pepper: string; randomBytes: RandomBytes };

const TAG = "Keys";
const LISTED = [{ status: 200, description: "Without their secrets", schema: z.array(KeyView) }];
const MADE = [{ status: 201, description: "The key, shown this once", schema: CreatedKey }];
const REVOKED = [{ status: 204, description: "It is refused from now on", schema: undefined }];

/** Keys of a workspace and, beside them, keys of the whole installation (importers, connectors, operators). */
export function createKeyRoutes(deps: KeyRouteDeps): Route[] {
  return [...workspaceKeyRoutes(deps), ...installationKeyRoutes(deps)];
}

function workspaceKeyRoutes(deps: KeyRouteDeps): Route[] {
  const frame = { tag: TAG, scope: "admin" } as const;
  const path = "/api/v1/workspaces/{ws}/keys";
  return [
    workspaceRoute({
      ...frame,
      method: "GET",
      path,
      summary: "The keys of a workspace.",
      ...NO_INPUT,
      answers: LISTED,
      handle: async ({ workspace }) => reply.ok(listed(deps, workspace.entity.uid)),
    }),
    workspaceRoute({
      ...frame,
      method: "POST",
      path,
      summary: "Makes a key for a workspace: `read` sees its numbers, `write` adds posts and brands, `admin` keys too.",
      ...jsonInput(NewKey),
      answers: MADE,
      handle: async ({ workspace, body, identity }) =>
        reply.created(await make(deps, body, workspace.entity.uid, identity)),
    }),
    workspaceRoute({
      ...frame,
      method: "DELETE",
      path: `${path}/{key}`,
      summary: "Revokes a key: requests at once, open connections within a minute.",
      ...NO_INPUT,
      answers: REVOKED,
      handle: async ({ workspace, params, identity, ifMatch }) => {
        await revoke(deps, params["key"], workspace.entity.uid, identity, ifMatch);
        return reply.gone();
      },
    }),
  ];
}

function installationKeyRoutes(deps: KeyRouteDeps): Route[] {
  const frame = { tag: TAG, scope: "admin" } as const;
  const path = "/api/v1/keys";
  return [
    installationRoute({
      ...frame,
      method: "GET",
      path,
      summary: "The keys of the whole installation.",
      ...NO_INPUT,
      answers: LISTED,
      handle: async () => reply.ok(listed(deps, null)),
    }),
    installationRoute({
      ...frame,
      method: "POST",
      path,
      summary: "Makes a key for the whole installation: it reaches into every workspace.",
      ...jsonInput(NewKey),
      answers: MADE,
      handle: async ({ body, identity }) => reply.created(await make(deps, body, null, identity)),
    }),
    installationRoute({
      ...frame,
      method: "DELETE",
      path: `${path}/{key}`,
      summary: "Revokes a key of the installation.",
      ...NO_INPUT,
      answers: REVOKED,
      handle: async ({ params, identity, ifMatch }) => {
        await revoke(deps, params["key"], null, identity, ifMatch);
        return reply.gone();
      },
    }),
  ];
}

function listed({ registry }: KeyRouteDeps, workspaceUid: string | null): KeyView[] {
  return registry.view().keys(workspaceUid).map(viewOf);
}

async function make(deps: KeyRouteDeps, body: z.infer<typeof NewKey>, workspaceUid: string | null, by: Identity) {
  const uid = deps.newUid("key");
  const secret = newSecret(deps.randomBytes);
  const { name, scopes } = body;
  const entity: ApiKey = { kind: "key", uid, workspaceUid, name, scopes, hash: hashSecret(deps.pepper, secret) };
  await deps.writer.create(entity, (view) => view.key(uid), by);
  return { id: uid, key: formatKey(uid, secret) };
}

async function revoke(
  { writer }: KeyRouteDeps,
  uid: undefined | string,
  workspaceUid: string | null,
  by: Identity,
  ifMatch: undefined | number,
): Promise<void> {
  await writer.remove(
    (view) => {
      const held = view.key(uid ?? "");
      return held?.entity.workspaceUid === workspaceUid ? held : undefined;
    },
    by,
    ifMatch,
  );
}

function viewOf({ entity, createdAt }: Held<ApiKey>): KeyView {
  return { id: entity.uid, name: entity.name, scopes: entity.scopes, createdAt };
}
