import { type AlertRule, NewRule, RulePatch, RuleView } from "@nghe/contracts";
import type { Held, RegistryView } from "@nghe/registry";
import { z } from "zod";
import { jsonInput, NO_INPUT, type Route, reply, workspaceRoute } from "../route.ts";
import { type Find, wrongField } from "./registry-writer.ts";
import type { EntityRouteDeps } from "./workspace-routes.ts";

const TAG = "Alert rules";
const ALL = "/api/v1/workspaces/{ws}/alert-rules";
const ONE = "/api/v1/workspaces/{ws}/alert-rules/{rule}";
const DEFAULTS = { enabled: true, minimum: 5, factor: 3 };

export function createRuleRoutes(deps: EntityRouteDeps): Route[] {
  return [listRules(deps), createRule(deps), changeRule(deps), deleteRule(deps)];
}

const named =
  (workspaceUid: string, id: undefined | string): Find<AlertRule> =>
  (view) =>
    view.rules(workspaceUid).find(({ entity }) => entity.id === id);

function listRules({ registry }: EntityRouteDeps): Route {
  return workspaceRoute({
    method: "GET",
    path: ALL,
    tag: TAG,
    summary: "When a brand's negative mentions are worth an alert.",
    scope: "read",
    ...NO_INPUT,
    answers: [{ status: 200, description: "All rules", schema: z.array(RuleView) }],
    handle: async ({ workspace }) => {
      const view = registry.view();
      return reply.ok(view.rules(workspace.entity.uid).map((held) => viewOf(held, view)));
    },
  });
}

function createRule({ registry, writer, newUid }: EntityRouteDeps): Route {
  return workspaceRoute({
    method: "POST",
    path: ALL,
    tag: TAG,
    summary: "Adds a rule: at least `minimum` negative mentions in five minutes, and `factor` times what is usual.",
    scope: "write",
    ...jsonInput(NewRule),
    answers: [{ status: 201, description: "As it was made", schema: RuleView }],
    handle: async ({ workspace, body, identity }) => {
      const { uid: workspaceUid } = workspace.entity;
      const { brand, ...fields } = body;
      const brandUid = brandUidOf(registry.view(), workspaceUid, brand ?? null);
      const entity: AlertRule = { kind: "rule", uid: newUid("rule"), workspaceUid, brandUid, ...DEFAULTS, ...fields };
      const made = await writer.create(entity, named(workspaceUid, body.id), identity);
      return reply.created(viewOf(made, registry.view()), made.revision);
    },
  });
}

function changeRule({ registry, writer }: EntityRouteDeps): Route {
  return workspaceRoute({
    method: "PATCH",
    path: ONE,
    tag: TAG,
    summary: "Changes the fields that are given.",
    scope: "write",
    ...jsonInput(RulePatch),
    answers: [{ status: 200, description: "As it is now", schema: RuleView }],
    handle: async ({ workspace, params, body, identity, ifMatch }) => {
      const { uid: workspaceUid } = workspace.entity;
      const { brand, ...fields } = body;
      const target = brand === undefined ? {} : { brandUid: brandUidOf(registry.view(), workspaceUid, brand) };
      const edit = (rule: AlertRule): AlertRule => ({ ...rule, ...fields, ...target });
      const changed = await writer.change(named(workspaceUid, params["rule"]), edit, identity, ifMatch);
      return reply.ok(viewOf(changed, registry.view()), changed.revision);
    },
  });
}

function deleteRule({ writer }: EntityRouteDeps): Route {
  return workspaceRoute({
    method: "DELETE",
    path: ONE,
    tag: TAG,
    summary: "Deletes a rule; what it opened stays.",
    scope: "write",
    ...NO_INPUT,
    answers: [{ status: 204, description: "Gone", schema: undefined }],
    handle: async ({ workspace, params, identity, ifMatch }) => {
      await writer.remove(named(workspace.entity.uid, params["rule"]), identity, ifMatch);
      return reply.gone();
    },
  });
}

function brandUidOf(view: RegistryView, workspaceUid: string, brand: string | null): string | null {
  if (brand === null) return null;
  const held = view.brand(workspaceUid, brand);
  if (held === undefined) throw wrongField("brand", `there is no brand ${brand} in this workspace`);
  return held.entity.uid;
}

/** `brand` is null for every own brand, and also once the brand it watched is gone: such a rule finds nothing. */
function viewOf({ entity, revision }: Held<AlertRule>, view: RegistryView): RuleView {
  const { id, name, enabled, minimum, factor } = entity;
  const brand = view.brands(entity.workspaceUid).find((held) => held.entity.uid === entity.brandUid)?.entity.id ?? null;
  return { id, name, brand, enabled, minimum, factor, revision };
}
