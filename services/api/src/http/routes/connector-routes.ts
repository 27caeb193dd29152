import { type Connector, ConnectorPatch, ConnectorView, NewConnector } from "@nghe/contracts";
import type { Held, RegistryView } from "@nghe/registry";
import { z } from "zod";
import { installationRoute, jsonInput, NO_INPUT, type Route, reply } from "../route.ts";
import { type Find, wrongField } from "./registry-writer.ts";
import type { EntityRouteDeps } from "./workspace-routes.ts";

const TAG = "Sources";
const ALL = "/api/v1/connectors";
const ONE = "/api/v1/connectors/{connector}";

export type ConnectorRouteDeps = EntityRouteDeps & {
  /** How the connectors of this process are doing, by uid; undefined where it runs none. */
  connectorStatus: (uid: string) => undefined | NonNullable<ConnectorView["status"]>;
};

/** The sources that are listened to: they reach out into the world, so only who answers for the house changes them. */
export function createConnectorRoutes(deps: ConnectorRouteDeps): Route[] {
  return [listConnectors(deps), createConnector(deps), changeConnector(deps), deleteConnector(deps)];
}

const named =
  (id: undefined | string): Find<Connector> =>
  (view) =>
    view.connectors().find(({ entity }) => entity.id === id);

function listConnectors(deps: ConnectorRouteDeps): Route {
  return installationRoute({
    method: "GET",
    path: ALL,
    tag: TAG,
    summary: "Every source, on or off, and how it is doing.",
    scope: "admin",
    ...NO_INPUT,
    answers: [{ status: 200, description: "All sources", schema: z.array(ConnectorView) }],
    handle: async () => {
      const view = deps.registry.view();
      return reply.ok(view.connectors().map((held) => viewOf(held, view, deps)));
    },
  });
}

function createConnector(deps: ConnectorRouteDeps): Route {
  return installationRoute({
    method: "POST",
    path: ALL,
    tag: TAG,
    summary:
      "Adds a source and listens to it, unless it is added switched off. Without a workspace its posts are public.",
    scope: "admin",
    ...jsonInput(NewConnector),
    answers: [{ status: 201, description: "As it was made", schema: ConnectorView }],
    handle: async ({ body, identity }) => {
      const view = deps.registry.view();
      const { id, name, type, settings, enabled = true } = body;
      if (named(id)(view) !== undefined) throw wrongField("id", "is taken; choose another");
      const workspaceUid = workspaceUidOf(view, body.workspace);
      const uid = deps.newUid("connector");
      const entity: Connector = { kind: "connector", uid, workspaceUid, id, name, type, enabled, settings };
      const made = await deps.writer.create(entity, named(id), identity);
      return reply.created(viewOf(made, deps.registry.view(), deps), made.revision);
    },
  });
}

function changeConnector(deps: ConnectorRouteDeps): Route {
  return installationRoute({
    method: "PATCH",
    path: ONE,
    tag: TAG,
    summary: "Renames a source, or switches it on or off.",
    scope: "admin",
    ...jsonInput(ConnectorPatch),
    answers: [{ status: 200, description: "As it is now", schema: ConnectorView }],
    handle: async ({ params, body, identity, ifMatch }) => {
      const edit = (entity: Connector): Connector => ({ ...entity, ...body });
      const changed = await deps.writer.change(named(params["connector"]), edit, identity, ifMatch);
      return reply.ok(viewOf(changed, deps.registry.view(), deps), changed.revision);
    },
  });
}

function deleteConnector({ writer }: ConnectorRouteDeps): Route {
  return installationRoute({
    method: "DELETE",
    path: ONE,
    tag: TAG,
    summary: "Listens to a source no more and forgets where it was; its posts stay.",
    scope: "admin",
    ...NO_INPUT,
    answers: [{ status: 204, description: "Gone", schema: undefined }],
    handle: async ({ params, identity, ifMatch }) => {
      await writer.remove(named(params["connector"]), identity, ifMatch);
      return reply.gone();
    },
  });
}

function workspaceUidOf(view: RegistryView, id: undefined | string): string | null {
  if (id === undefined) return null;
  const found = view.workspace(id);
  if (found === undefined) throw wrongField("workspace", `there is no workspace ${id}`);
  return found.entity.uid;
}

function viewOf({ entity, revision }: Held<Connector>, view: RegistryView, deps: ConnectorRouteDeps): ConnectorView {
  const { uid, id, type, name, enabled, settings, workspaceUid } = entity;
  const workspace = workspaceUid === null ? null : (view.workspaceByUid(workspaceUid)?.entity.id ?? null);
  return { id, type, name, enabled, workspace, settings, status: deps.connectorStatus(uid) ?? null, revision };
}
