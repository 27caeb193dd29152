import { join } from "node:path";
import { makeWorkspace } from "../e2e/steps/entities.ts";
import { type Batches, fateOf, sendInOrder } from "./distributed-import.ts";
import { BRANDS } from "./distributed-posts.ts";
import { createTestProcess, freePorts } from "./distributed-process.ts";
import { type TableFigures, tableFigures } from "./distributed-tables.ts";
import { createRestClient } from "./product/rest-client.ts";
import { makeDirectory, startProduct } from "./product/start-product.ts";

/** What the tables hold after an undisturbed import into the whole product in one process. */
export async function undisturbedFigures(workspace: string, batches: Batches): Promise<TableFigures> {
  const directory = await makeDirectory();
  try {
    const product = await startProduct({ directory: directory.path, env: {} });
    try {
      await makeWorkspace(createRestClient(product.apiUrl, product.adminKey), workspace, BRANDS);
      await fateOf(product, await sendInOrder(product, batches));
    } finally {
      await product.stop();
    }
    return await figuresOf(join(directory.path, "clickhouse"));
  } finally {
    await directory.remove();
  }
}

/** The figures of a directory of tables that no process has open. */
async function figuresOf(path: string): Promise<TableFigures> {
  const [port = 0] = await freePorts(1);
  const url = `http://127.0.0.1:${port}`;
  const host = createTestProcess({
    name: "host",
    main: "packages/store/src/testing/chdb-host-main.ts",
    args: ["--path", path, "--port", String(port)],
    env: { UV_THREADPOOL_SIZE: "12" },
    ready: `${url}/ping`,
  });
  host.start();
  try {
    await host.ready();
    return await tableFigures(url);
  } finally {
    await host.kill();
  }
}
