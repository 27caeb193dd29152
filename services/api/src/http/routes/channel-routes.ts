import { type Channel, ChannelPatch, ChannelView, CreatedChannel, NewChannel } from "@nghe/contracts";
import { channelSecret, type Held } from "@nghe/registry";
import { z } from "zod";
import { jsonInput, NO_INPUT, type Route, reply, workspaceRoute } from "../route.ts";
import type { Find } from "./registry-writer.ts";
import type { EntityRouteDeps } from "./workspace-routes.ts";

export type ChannelRouteDeps = EntityRouteDeps & { pepper: string };

const TAG = "Channels";
const ALL = "/api/v1/workspaces/{ws}/channels";
const ONE = "/api/v1/workspaces/{ws}/channels/{channel}";

/** Channels take an admin's key also to be read: a webhook's address is often a secret itself. */
export function createChannelRoutes(deps: ChannelRouteDeps): Route[] {
  return [listChannels(deps), createChannel(deps), changeChannel(deps), deleteChannel(deps)];
}

const named =
  (workspaceUid: string, id: undefined | string): Find<Channel> =>
  (view) =>
    view.channels(workspaceUid).find(({ entity }) => entity.id === id);

function listChannels({ registry }: ChannelRouteDeps): Route {
  return workspaceRoute({
    method: "GET",
    path: ALL,
    tag: TAG,
    summary: "Where alerts are sent.",
    scope: "admin",
    ...NO_INPUT,
    answers: [{ status: 200, description: "All channels", schema: z.array(ChannelView) }],
    handle: async ({ workspace }) => reply.ok(registry.view().channels(workspace.entity.uid).map(viewOf)),
  });
}

function createChannel({ writer, newUid, pepper }: ChannelRouteDeps): Route {
  return workspaceRoute({
    method: "POST",
    path: ALL,
    tag: TAG,
    summary: "Adds a webhook. Deliveries are signed as Standard Webhooks, with the secret that is shown this once.",
    scope: "admin",
    ...jsonInput(NewChannel),
    answers: [{ status: 201, description: "The signing secret", schema: CreatedChannel }],
    handle: async ({ workspace, body, identity }) => {
      const { uid: workspaceUid } = workspace.entity;
      const entity: Channel = { kind: "channel", uid: newUid("channel"), workspaceUid, enabled: true, ...body };
      const made = await writer.create(entity, named(workspaceUid, body.id), identity);
      const answer = { id: made.entity.id, secret: channelSecret(pepper, made.entity.uid) };
      return reply.created(answer, made.revision);
    },
  });
}

function changeChannel({ writer }: ChannelRouteDeps): Route {
  return workspaceRoute({
    method: "PATCH",
    path: ONE,
    tag: TAG,
    summary: "Changes the fields that are given.",
    scope: "admin",
    ...jsonInput(ChannelPatch),
    answers: [{ status: 200, description: "As it is now", schema: ChannelView }],
    handle: async ({ workspace, params, body, identity, ifMatch }) => {
      const edit = (channel: Channel): Channel => ({ ...channel, ...body });
      const changed = await writer.change(named(workspace.entity.uid, params["channel"]), edit, identity, ifMatch);
      return reply.ok(viewOf(changed), changed.revision);
    },
  });
}

function deleteChannel({ writer }: ChannelRouteDeps): Route {
  return workspaceRoute({
    method: "DELETE",
    path: ONE,
    tag: TAG,
    summary: "Deletes a channel; nothing is sent there any more.",
    scope: "admin",
    ...NO_INPUT,
    answers: [{ status: 204, description: "Gone", schema: undefined }],
    handle: async ({ workspace, params, identity, ifMatch }) => {
      await writer.remove(named(workspace.entity.uid, params["channel"]), identity, ifMatch);
      return reply.gone();
    },
  });
}

function viewOf({ entity, revision }: Held<Channel>): ChannelView {
  const { id, name, type, url, enabled } = entity;
  return { id, name, type, url, enabled, revision };
}
