import { type NamedQuery, NamedQueryPatch, NamedQueryView, NewNamedQuery } from "@nghe/contracts";
import type { Held, RegistryView } from "@nghe/registry";
import { z } from "zod";
import { explanationOf } from "../../brand-queries/explanation.ts";
import { directNames } from "../../brand-queries/query-leaves.ts";
import { notFound } from "../http-problem.ts";
import { jsonInput, NO_INPUT, type Route, reply, workspaceRoute } from "../route.ts";
import { checkQuery, namesOf } from "./check-query.ts";
import { checkUsers, usersOf } from "./named-query-users.ts";
import type { Find } from "./registry-writer.ts";
import type { EntityRouteDeps } from "./workspace-routes.ts";

const TAG = "Brand queries";
const ALL = "/api/v1/workspaces/{ws}/named-queries";
const ONE = "/api/v1/workspaces/{ws}/named-queries/{query}";

export function createNamedQueryRoutes(deps: EntityRouteDeps): Route[] {
  return [listAll(deps), create(deps), read(deps), change(deps), remove(deps)];
}

const named =
  (workspaceUid: string, id: undefined | string): Find<NamedQuery> =>
  (view) =>
    view.namedQuery(workspaceUid, id ?? "");

function listAll({ registry }: EntityRouteDeps): Route {
  return workspaceRoute({
    method: "GET",
    path: ALL,
    tag: TAG,
    summary: "The named queries of a workspace, `{name}` in its queries, and where each is used.",
    scope: "read",
    ...NO_INPUT,
    answers: [{ status: 200, description: "All of them", schema: z.array(NamedQueryView) }],
    handle: async ({ workspace }) => {
      const view = registry.view();
      return reply.ok(view.namedQueries(workspace.entity.uid).map((held) => viewOf(held, view)));
    },
  });
}

function create({ registry, writer, newUid }: EntityRouteDeps): Route {
  return workspaceRoute({
    method: "POST",
    path: ALL,
    tag: TAG,
    summary: "Gives a part of queries a name.",
    scope: "write",
    ...jsonInput(NewNamedQuery),
    answers: [{ status: 201, description: "As it was made", schema: NamedQueryView }],
    handle: async ({ workspace, body, identity, language }) => {
      const { uid: workspaceUid } = workspace.entity;
      const { id, query, note = null } = body;
      const uses = directNames(checkQuery(query, withText(registry.view(), workspaceUid, id, query), language));
      const uid = newUid("named-query");
      const entity: NamedQuery = { kind: "named-query", uid, workspaceUid, id, query, uses, note };
      const made = await writer.create(entity, named(workspaceUid, id), identity);
      return reply.created(viewOf(made, registry.view()), made.revision);
    },
  });
}

function read({ registry }: EntityRouteDeps): Route {
  return workspaceRoute({
    method: "GET",
    path: ONE,
    tag: TAG,
    summary: "One named query.",
    scope: "read",
    ...NO_INPUT,
    answers: [{ status: 200, description: "The named query", schema: NamedQueryView }],
    handle: async ({ workspace, params }) => {
      const view = registry.view();
      const held = named(workspace.entity.uid, params["query"])(view);
      if (held === undefined) throw notFound();
      return reply.ok(viewOf(held, view), held.revision);
    },
  });
}

function change({ registry, writer }: EntityRouteDeps): Route {
  return workspaceRoute({
    method: "PATCH",
    path: ONE,
    tag: TAG,
    summary:
      "Changes the fields that are given. A changed text is a new version of every brand that uses it, which is recounted.",
    scope: "write",
    ...jsonInput(NamedQueryPatch),
    answers: [{ status: 200, description: "As it is now", schema: NamedQueryView }],
    handle: async ({ workspace, params, body, identity, ifMatch, language }) => {
      const { uid: workspaceUid } = workspace.entity;
      const view = registry.view();
      const find = named(workspaceUid, params["query"]);
      const held = find(view);
      if (held === undefined) throw notFound();
      const { query = held.entity.query } = body;
      const names = withText(view, workspaceUid, held.entity.id, query);
      const uses = directNames(checkQuery(query, names, language));
      checkUsers(view, held.entity, names);
      const edit = (entity: NamedQuery): NamedQuery => ({
        ...entity,
        ...body,
        ...(body.query === undefined ? {} : { uses }),
      });
      const changed = await writer.change(find, edit, identity, ifMatch, body.note ?? null);
      return reply.ok(viewOf(changed, registry.view()), changed.revision);
    },
  });
}

function remove({ writer }: EntityRouteDeps): Route {
  return workspaceRoute({
    method: "DELETE",
    path: ONE,
    tag: TAG,
    summary: "Deletes a named query that nothing uses; 409 while something does.",
    scope: "write",
    ...NO_INPUT,
    answers: [{ status: 204, description: "Gone", schema: undefined }],
    handle: async ({ workspace, params, identity, ifMatch }) => {
      await writer.remove(named(workspace.entity.uid, params["query"]), identity, ifMatch);
      return reply.gone();
    },
  });
}

/** The names of a workspace as they would be with this text under this one. */
function withText(view: RegistryView, workspaceUid: string, id: string, query: string) {
  const names = namesOf(view, workspaceUid);
  return (name: string) => (name === id ? query : names(name));
}

function viewOf({ entity, revision, updatedAt }: Held<NamedQuery>, view: RegistryView): NamedQueryView {
  const { id, query, note, workspaceUid } = entity;
  const explanation = explanationOf(query, namesOf(view, workspaceUid));
  return { id, query, note, explanation, usedBy: usersOf(view, entity), revision, updatedAt };
}
