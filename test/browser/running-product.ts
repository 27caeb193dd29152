import { WorkspaceView } from "@nghe/contracts";
import { createRestClient } from "../harness/product/rest-client.ts";
import { makeDirectory, startProduct as start } from "../harness/product/start-product.ts";
import type { Product } from "./dashboard-page.ts";

export type RunningProduct = Product & { stop: () => Promise<void> };

/** The whole product in one process, as `npm start` runs it, with an empty workspace and a directory of its own. */
export async function startProduct(workspace: string): Promise<RunningProduct> {
  const directory = await makeDirectory();
  const product = await start({ directory: directory.path, env: {} });
  const stop = async () => {
    await product.stop();
    await directory.remove();
  };
  try {
    const rest = createRestClient(product.apiUrl, product.adminKey);
    await rest.ask(WorkspaceView, "POST", "/workspaces", { id: workspace, name: workspace });
    return { base: product.apiUrl, key: product.adminKey, workspace, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
