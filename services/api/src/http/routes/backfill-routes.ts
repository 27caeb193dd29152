import { type BackfillChoice, BackfillPatch, BackfillView, RecountView } from "@nghe/contracts";
import type { RegistryView } from "@nghe/registry";
import type { RecountWatch } from "../../recounts/recount-watch.ts";
import { installationRoute, jsonInput, NO_INPUT, type Route, reply, workspaceRoute } from "../route.ts";
import type { EntityRouteDeps } from "./workspace-routes.ts";

export type BackfillRouteDeps = EntityRouteDeps & { recounts: Pick<RecountWatch, "of" | "ofEveryone"> };

const TAG = "Brand queries";
const PATH = "/api/v1/backfill";
/** There is one choice, so that its uid is known; two who make the first at once are told apart by its revision. */
const UID = "backfill";

/** How far stored posts follow the queries, and whether they are to. */
export function createBackfillRoutes(deps: BackfillRouteDeps): Route[] {
  return [readOfWorkspace(deps), readAll(deps), change(deps)];
}

function readOfWorkspace({ recounts }: BackfillRouteDeps): Route {
  return workspaceRoute({
    method: "GET",
    path: "/api/v1/workspaces/{ws}/backfill",
    tag: TAG,
    summary:
      "How far the stored posts follow the queries of the workspace: which brands are being recounted, and the rest.",
    scope: "read",
    ...NO_INPUT,
    answers: [{ status: 200, description: "As it was counted last", schema: RecountView }],
    handle: async ({ workspace }) => reply.ok(recounts.of(workspace.entity.uid)),
  });
}

function readAll(deps: BackfillRouteDeps): Route {
  return installationRoute({
    method: "GET",
    path: PATH,
    tag: TAG,
    summary: "Every recount of the installation, and whether they are paused.",
    scope: "read",
    ...NO_INPUT,
    answers: [{ status: 200, description: "As they were counted last", schema: BackfillView }],
    handle: async () => reply.ok(viewOf(deps)),
  });
}

function change(deps: BackfillRouteDeps): Route {
  const { registry, writer } = deps;
  const find = (view: RegistryView) => view.backfill();
  return installationRoute({
    method: "PATCH",
    path: PATH,
    tag: TAG,
    summary:
      "Pauses the recounting of stored posts, or resumes it where it stopped. It is kept until it is changed again.",
    scope: "admin",
    ...jsonInput(BackfillPatch),
    answers: [{ status: 200, description: "As it is now", schema: BackfillView }],
    handle: async ({ body: { paused }, identity, ifMatch }) => {
      const entity: BackfillChoice = { kind: "backfill", uid: UID, paused };
      const held = find(registry.view());
      if (held === undefined) await writer.create(entity, find, identity);
      else if (held.entity.paused !== paused) await writer.change(find, () => entity, identity, ifMatch);
      return reply.ok(viewOf(deps));
    },
  });
}

function viewOf({ registry, recounts }: BackfillRouteDeps): BackfillView {
  const view = registry.view();
  const held = view.backfill();
  const workspaces = view.workspaces().map(({ entity }) => ({ workspace: entity.id, ...recounts.of(entity.uid) }));
  return {
    paused: held?.entity.paused ?? false,
    by: held?.by ?? null,
    at: held?.updatedAt ?? null,
    everyone: recounts.ofEveryone(),
    workspaces: workspaces.filter(({ state }) => state !== "idle"),
  };
}
