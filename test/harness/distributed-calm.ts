import { join } from "node:path";
import { makeWorkspace } from "../e2e/steps/entities.ts";
import { type Batches, fateOf, sendInOrder } from "./distributed-import.ts";
import { createTestProcess, freePorts } from "./distributed-process.ts";
import { type TableFigures, tableFigures } from "./distributed-tables.ts";
import { createRestClient } from "./product/rest-client.ts";
import { makeDirectory, startProduct } from "./product/start-product.ts";

/** A workspace with its brands by query, made before its batches come. */
export type Import = { workspace: string; brands: Readonly<Record<string, string>>; batches: Batches };

/** What the tables hold after the same imports, undisturbed, into the whole product in one process. */
export async function undisturbedFigures(imports: readonly Import[]): Promise<TableFigures> {
  const directory = await makeDirectory();
  try {
    const product = await startProduct({ directory: directory.path, env: {} });
    try {
      const rest = createRestClient(product.apiUrl, product.adminKey);
      for (const { workspace, brands, batches } of imports) {
        await makeWorkspace(rest, workspace, brands);
        await fateOf(product, await sendInOrder(product, batches));
      }
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
