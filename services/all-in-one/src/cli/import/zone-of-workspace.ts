import { WorkspaceView } from "@nghe/contracts";
import { isRetriable } from "@nghe/runtime";
import type { CommandContext } from "../command.ts";
import { serverAddress } from "../connect.ts";
import { createServerClient } from "../server-client.ts";
import { openAlone } from "../upkeep/open-alone.ts";

/**
 * The time zone of a workspace, by the running server or, where none runs, by the data directory. Undefined where
 * there is no such workspace: whoever sends posts to it is told.
 */
export async function zoneOfWorkspace(id: string, context: CommandContext): Promise<undefined | string> {
  const client = createServerClient(await serverAddress(context));
  if (await client.isUp()) {
    const path = `/api/v1/workspaces/${encodeURIComponent(id)}`;
    return client.get(path, WorkspaceView).then(({ timezone }) => timezone, unlessPassing);
  }
  try {
    const { installation, close } = await openAlone(context);
    const zone = installation.registry.view().workspace(id)?.entity.timezone;
    await close();
    return zone;
  } catch (error) {
    return unlessPassing(error);
  }
}

function unlessPassing(error: unknown): undefined {
  if (isRetriable(error)) throw error;
  return undefined;
}
