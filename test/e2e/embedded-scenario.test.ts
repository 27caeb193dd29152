import { expect } from "vitest";
import { makeDirectory, type RunningProduct, startProduct } from "../harness/product/start-product.ts";
import { playScenario, type ScenarioHooks } from "./scenario.ts";

playScenario("the whole product in one process", oneProcess());

function oneProcess(): ScenarioHooks {
  let product: RunningProduct;
  let remove: () => Promise<void>;
  const start = async (directory: string) => {
    product = await startProduct({ directory, env: {} });
    return product;
  };
  return {
    async start() {
      const directory = await makeDirectory();
      remove = directory.remove;
      return start(directory.path);
    },
    async restart() {
      expect(await product.stop(), product.program.out()).toEqual({ code: 0, signal: null });
      return start(product.directory);
    },
    async stop() {
      await product.stop();
      await remove();
    },
  };
}
