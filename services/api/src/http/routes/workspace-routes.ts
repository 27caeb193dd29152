import { NewWorkspace, type Workspace, WorkspacePatch, WorkspaceView } from "@nghe/contracts";
import type { Held, Registry } from "@nghe/registry";
import { z } from "zod";
import { sees } from "../../auth/access.ts";
import { installationRoute, jsonInput, keyRoute, NO_INPUT, type Route, reply, workspaceRoute } from "../route.ts";
import type { RegistryWriter } from "./registry-writer.ts";

const DEFAULT_ZONE = "Asia/Ho_Chi_Minh";
const ALL = "/api/v1/workspaces";
const ONE = "/api/v1/workspaces/{ws}";

export type EntityRouteDeps = {
  registry: Pick<Registry, "view">;
  writer: RegistryWriter;
  newUid: (kind: string) => string;
};

export function createWorkspaceRoutes(deps: EntityRouteDeps): Route[] {
  return [listWorkspaces(deps), createWorkspace(deps), readWorkspace(), changeWorkspace(deps), deleteWorkspace(deps)];
}

function listWorkspaces({ registry }: EntityRouteDeps): Route {
  return keyRoute({
    method: "GET",
    path: ALL,
    tag: "Workspaces",
    summary: "The workspaces that the key may see.",
    scope: "read",
    ...NO_INPUT,
    answers: [{ status: 200, description: "All of them", schema: z.array(WorkspaceView) }],
    handle: async ({ identity }) => {
      const visible = registry
        .view()
        .workspaces()
        .filter(({ entity }) => sees(identity, entity.uid));
      return reply.ok(visible.map(viewOf));
    },
  });
}

function createWorkspace({ writer, newUid }: EntityRouteDeps): Route {
  return installationRoute({
    method: "POST",
    path: ALL,
    tag: "Workspaces",
    summary: `Makes a workspace. Without a timezone its days are those of ${DEFAULT_ZONE}.`,
    scope: "admin",
    ...jsonInput(NewWorkspace),
    answers: [{ status: 201, description: "As it was made", schema: WorkspaceView }],
    handle: async ({ body, identity }) => {
      const { id, name, timezone = DEFAULT_ZONE, retentionDays = null } = body;
      const uid = newUid("workspace");
      const none = { simulated: false, exclusions: "", uses: [] };
      const entity: Workspace = { kind: "workspace", uid, id, name, timezone, retentionDays, ...none };
      const made = await writer.create(entity, (view) => view.workspaceByUid(uid), identity);
      return reply.created(viewOf(made), made.revision);
    },
  });
}

function readWorkspace(): Route {
  return workspaceRoute({
    method: "GET",
    path: ONE,
    tag: "Workspaces",
    summary: "One workspace.",
    scope: "read",
    ...NO_INPUT,
    answers: [{ status: 200, description: "The workspace", schema: WorkspaceView }],
    handle: async ({ workspace }) => reply.ok(viewOf(workspace), workspace.revision),
  });
}

function changeWorkspace({ writer }: EntityRouteDeps): Route {
  return workspaceRoute({
    method: "PATCH",
    path: ONE,
    tag: "Workspaces",
    summary: "Changes the fields that are given. The id never changes.",
    scope: "admin",
    ...jsonInput(WorkspacePatch),
    answers: [{ status: 200, description: "As it is now", schema: WorkspaceView }],
    handle: async ({ workspace, body, identity, ifMatch }) => {
      const { uid } = workspace.entity;
      const edit = (entity: Workspace): Workspace => ({ ...entity, ...body });
      const changed = await writer.change((view) => view.workspaceByUid(uid), edit, identity, ifMatch);
      return reply.ok(viewOf(changed), changed.revision);
    },
  });
}

function deleteWorkspace({ writer }: EntityRouteDeps): Route {
  return workspaceRoute({
    method: "DELETE",
    path: ONE,
    tag: "Workspaces",
    summary: "Deletes a workspace with its brands, keys, rules, channels and every mention it has. Not undone.",
    scope: "admin",
    ...NO_INPUT,
    answers: [{ status: 204, description: "It is hidden at once and purged after", schema: undefined }],
    handle: async ({ workspace, identity, ifMatch }) => {
      const { uid } = workspace.entity;
      await writer.remove((view) => view.workspaceByUid(uid), identity, ifMatch);
      return reply.gone();
    },
  });
}

function viewOf({ entity, revision, updatedAt }: Held<Workspace>): WorkspaceView {
  const { id, name, timezone, retentionDays, simulated } = entity;
  return { id, name, timezone, retentionDays, simulated, revision, updatedAt };
}
