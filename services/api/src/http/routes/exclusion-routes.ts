import { ExclusionsPatch, ExclusionsView, type Workspace } from "@nghe/contracts";
import type { Held } from "@nghe/registry";
import { explanationOf } from "../../brand-queries/explanation.ts";
import { directNames } from "../../brand-queries/query-leaves.ts";
import { jsonInput, NO_INPUT, type Route, reply, workspaceRoute } from "../route.ts";
import { checkQuery, namesOf } from "./check-query.ts";
import type { EntityRouteDeps } from "./workspace-routes.ts";

const TAG = "Brand queries";
const PATH = "/api/v1/workspaces/{ws}/exclusions";

export function createExclusionRoutes(deps: EntityRouteDeps): Route[] {
  return [readExclusions(deps), changeExclusions(deps)];
}

function readExclusions(deps: EntityRouteDeps): Route {
  return workspaceRoute({
    method: "GET",
    path: PATH,
    tag: TAG,
    summary: "What a workspace hides: mentions of such posts are kept, and counted nowhere but as `hidden`.",
    scope: "read",
    ...NO_INPUT,
    answers: [{ status: 200, description: "The query; empty for none", schema: ExclusionsView }],
    handle: async ({ workspace }) => reply.ok(viewOf(workspace, deps), workspace.revision),
  });
}

function changeExclusions(deps: EntityRouteDeps): Route {
  const { registry, writer } = deps;
  return workspaceRoute({
    method: "PATCH",
    path: PATH,
    tag: TAG,
    summary:
      "Hides what another query holds for; empty hides nothing. A new version of every brand, which is recounted.",
    scope: "write",
    ...jsonInput(ExclusionsPatch),
    answers: [{ status: 200, description: "As it is now", schema: ExclusionsView }],
    handle: async ({ workspace, body, identity, ifMatch, language }) => {
      const { uid } = workspace.entity;
      const { query: exclusions, note = null } = body;
      const names = namesOf(registry.view(), uid);
      const uses = exclusions === "" ? [] : directNames(checkQuery(exclusions, names, language));
      const edit = (entity: Workspace): Workspace => ({ ...entity, exclusions, uses });
      const changed = await writer.change((view) => view.workspaceByUid(uid), edit, identity, ifMatch, note);
      return reply.ok(viewOf(changed, deps), changed.revision);
    },
  });
}

function viewOf({ entity, revision }: Held<Workspace>, { registry }: EntityRouteDeps): ExclusionsView {
  const explanation = explanationOf(entity.exclusions, namesOf(registry.view(), entity.uid));
  return { query: entity.exclusions, explanation, revision };
}
