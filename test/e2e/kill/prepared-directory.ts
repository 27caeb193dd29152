import { cp, mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { createRestClient } from "../../harness/product/rest-client.ts";
import { startProduct } from "../../harness/product/start-product.ts";
import type { Dataset } from "../datasets/dataset.ts";
import { queriesOf } from "../steps/airline-steps.ts";
import { makeWorkspace } from "../steps/entities.ts";

/**
 * A data directory in which the brands of `dataset` are listened for and nothing was heard. Runs that are to be
 * compared begin with copies of it, so that they share every id.
 */
export async function prepareDirectory(directory: string, dataset: Dataset): Promise<() => Promise<string>> {
  const original = join(directory, `prepared-${dataset.name}`);
  const product = await startProduct({ directory: original, env: {} });
  await makeWorkspace(createRestClient(product.apiUrl, product.adminKey), dataset.name, queriesOf(dataset));
  await product.stop();
  return async () => {
    const copy = await mkdtemp(join(directory, `${dataset.name}-`));
    await cp(original, copy, { recursive: true });
    return copy;
  };
}
