import { WorkspaceView } from "@nghe/contracts";
import { createRestClient } from "../harness/product/rest-client.ts";
import { makeDirectory, startProduct as start } from "../harness/product/start-product.ts";
import type { Product } from "./dashboard-page.ts";

export type RunningProduct = Product & { stop: () => Promise<void> };

/** The whole product in one process, as `npm start` runs it, with an empty workspace and a directory of its own. */
export async function startProduct(workspace: string): Promise<RunningProduct> {
  const product = await startIn(workspace, {});
  try {
    const rest = createRestClient(product.base, product.key);
    await rest.ask(WorkspaceView, "POST", "/workspaces", { id: workspace, name: workspace });
    return product;
  } catch (error) {
    await product.stop();
    throw error;
  }
}

/** The same as a newcomer sees it: with the demo's workspace, which fills itself. */
export function startDemo(): Promise<RunningProduct> {
  return startIn("demo", { NGHE_DEMO: "1" });
}

async function startIn(workspace: string, env: Record<string, string>): Promise<RunningProduct> {
  const directory = await makeDirectory();
  const product = await start({ directory: directory.path, env });
  const stop = async () => {
    await product.stop();
    await directory.remove();
  };
  return { base: product.apiUrl, key: product.adminKey, workspace, stop };
}
