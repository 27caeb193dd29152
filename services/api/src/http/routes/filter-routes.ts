import { setImmediate as nextTurn } from "node:timers/promises";
import { type Brand, FilterAnswer } from "@nghe/contracts";
import type { RegistryView } from "@nghe/registry";
import type { PostsByKey } from "@nghe/store";
import { labelledPosts } from "../../labels/labelled-post.ts";
import { trainFilter } from "../../labels/train-filter.ts";
import { createGate, type Gate } from "../gate.ts";
import { notFound } from "../http-problem.ts";
import { NO_INPUT, type Route, reply, workspaceRoute } from "../route.ts";
import type { EntityRouteDeps } from "./workspace-routes.ts";

export type FilterRouteDeps = EntityRouteDeps & { postsByKey: Pick<PostsByKey, "visibleOf"> };

const TAG = "Brand queries";
const PATH = "/api/v1/workspaces/{ws}/brands/{brand}/filter";
const WAITING = 10;

export function createFilterRoutes(deps: FilterRouteDeps): Route[] {
  return [trainRoute(deps, createGate(1, WAITING)), removeRoute(deps)];
}

function trainRoute({ registry, writer, postsByKey }: FilterRouteDeps, gate: Gate): Route {
  return workspaceRoute({
    method: "POST",
    path: PATH,
    tag: TAG,
    summary:
      "Trains the brand's relevance filter on its labels, tests it on labels that it did not see, and uses it only if it beats counting everything.",
    scope: "write",
    ...NO_INPUT,
    answers: [
      {
        status: 200,
        description: "What came of it; an earlier filter stays unless this is better",
        schema: FilterAnswer,
      },
    ],
    handle: async ({ workspace, params, identity, ifMatch }) => {
      const find = finder(workspace.entity.uid, params["brand"]);
      const held = find(registry.view());
      if (held === undefined) throw notFound();
      const { filter, answer } = await gate(async () =>
        trainFilter(await labelledPosts(postsByKey, registry.view(), held.entity), nextTurn),
      );
      if (filter === null) return reply.ok({ ...answer, queryVersion: held.entity.queryVersion });
      const note = `a relevance filter, trained on ${filter.trial.labels} labels`;
      const changed = await writer.change(find, (brand): Brand => ({ ...brand, filter }), identity, ifMatch, note);
      return reply.ok({ ...answer, queryVersion: changed.entity.queryVersion });
    },
  });
}

function removeRoute({ registry, writer }: FilterRouteDeps): Route {
  return workspaceRoute({
    method: "DELETE",
    path: PATH,
    tag: TAG,
    summary: "Uses no relevance filter any more: what it left out counts again.",
    scope: "write",
    ...NO_INPUT,
    answers: [{ status: 204, description: "None is used", schema: undefined }],
    handle: async ({ workspace, params, identity, ifMatch }) => {
      const find = finder(workspace.entity.uid, params["brand"]);
      if (find(registry.view()) === undefined) throw notFound();
      const note = "no relevance filter any more";
      await writer.change(find, (brand): Brand => ({ ...brand, filter: null }), identity, ifMatch, note);
      return reply.gone();
    },
  });
}

function finder(workspaceUid: string, id: undefined | string) {
  return (view: RegistryView) => view.brand(workspaceUid, id ?? "");
}
