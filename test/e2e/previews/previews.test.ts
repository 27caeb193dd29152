import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { needs, titled } from "../../harness/needs.ts";
import { makeDirectory, startProduct } from "../../harness/product/start-product.ts";
import type { Dataset } from "../datasets/dataset.ts";
import { inventedAirlines } from "../datasets/invented-airlines.ts";
import { realAirlines } from "../datasets/real-airlines.ts";
import { importsEachPostOnce } from "../steps/airline-steps.ts";
import { createWorld, type World } from "../world.ts";
import { comparesWithWhatIsThere, previewsByHour, previewsWhatIsThere } from "./preview-steps.ts";

const HOUR_MS = 3_600_000;
const sharedData = needs("shared-data");

function describePreviews(datasetIn: (directory: string) => Promise<Dataset> | Dataset): void {
  let world: World;
  let dataset: Dataset;
  const ends: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    const directory = await makeDirectory();
    ends.push(directory.remove);
    const product = await startProduct({ directory: `${directory.path}/data`, env: {} });
    ends.push(product.stop);
    const restart = async () => Promise.reject(new Error("is not started again here"));
    world = createWorld({ doors: () => product, directory: directory.path, restart });
    dataset = await datasetIn(directory.path);
    await importsEachPostOnce(world, dataset);
  });
  afterAll(async () => {
    for (const end of ends.reverse()) await end();
  });

  it("find what a plain search of the file finds", () => previewsWhatIsThere(world, dataset));
  it("tell when, by the hour", () => previewsByHour(world, dataset));
  it("foretell what another text does, and it comes true", () => comparesWithWhatIsThere(world, dataset), 300_000);
  it("answer a broken query with the place", async () => {
    const path = `/workspaces/${dataset.name}/queries/preview`;
    const { status, body } = await world.rest().call("POST", path, { query: `@${dataset.handles[0]} AND (` });
    expect([status, body]).toMatchObject([200, { ok: false, problem: { start: expect.any(Number) } }]);
  });
}

describe("previews of invented airlines", () => {
  describePreviews((directory) => inventedAirlines(directory, 1_500, Math.floor(Date.now() / HOUR_MS) * HOUR_MS));
});

describe.skipIf(!sharedData.available)(titled("previews of 14,485 airline posts", sharedData), () => {
  describePreviews(() => realAirlines(sharedData));
});
