import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { needs, titled } from "../../harness/needs.ts";
import { startImport } from "../../harness/product/import-command.ts";
import { runMain } from "../../harness/product/main-program.ts";
import { makeDirectory, productEnv, startProduct } from "../../harness/product/start-product.ts";
import type { Dataset } from "../datasets/dataset.ts";
import { inventedAirlines } from "../datasets/invented-airlines.ts";
import { realAirlines } from "../datasets/real-airlines.ts";
import { type Dump, differences } from "./dump.ts";
import { finish, killRepeatedly, undisturbed } from "./killed-import.ts";
import { prepareDirectory } from "./prepared-directory.ts";
import { seededRandom } from "./seeded-random.ts";

const KILLING_MS = 300_000;
const STEPS_OF_THE_SINK = [
  "sink:decoded",
  "write-path:looked-up",
  "write-path:receipts",
  "write-path:mentions",
  "write-path:posts",
  "sink:applied",
  "sink:announced",
] as const;

let directory: Awaited<ReturnType<typeof makeDirectory>>;

beforeAll(async () => {
  directory = await makeDirectory();
});

afterAll(() => directory.remove());

describe("an import of invented posts", () => {
  let dataset: Dataset;
  let copy: () => Promise<string>;
  let expected: Dump;

  beforeAll(async () => {
    dataset = await inventedAirlines(directory.path, 3_000, Date.UTC(2026, 4, 20, 12));
    copy = await prepareDirectory(directory.path, dataset);
    expected = await undisturbed(await copy(), dataset);
  });

  it("has something to compare", () => {
    expect(expected["nghe.mentions"]?.length).toBeGreaterThan(2_500);
    expect(expected["mentions"]?.length).toBe(expected["nghe.mentions"]?.length);
    expect(expected["posts"]?.length).toBe(3_000);
    expect(expected["strays"]).toEqual([]);
  });

  it(
    "leaves the same after fourteen kills at random times",
    async () => {
      const killed = await copy();
      const plan = { rounds: 14, latestMs: 600, batch: 20, random: seededRandom(20_260_520) };
      expect(await killRepeatedly(killed, dataset, plan)).toBeGreaterThanOrEqual(7);
      expect(differences(await finish(killed, dataset), expected)).toEqual({});
    },
    KILLING_MS,
  );

  it(
    "leaves the same after an end between any two steps of the sink",
    async () => {
      const killed = await copy();
      const [first, ...others] = STEPS_OF_THE_SINK;
      const product = await startProduct({ directory: killed, env: { NGHE_CRASH_AT: first } });
      const importing = startImport(product, killed, [dataset.path, "--source", dataset.source]);
      const cut = importing.ended.then(() => `the import ended: ${importing.err()}`);
      expect(await Promise.race([product.program.ended, cut])).toEqual({ code: null, signal: "SIGKILL" });
      importing.child.kill("SIGKILL");
      for (const label of others) {
        const env = productEnv({ directory: killed, env: { NGHE_CRASH_AT: label } });
        expect(await runMain(["start"], env).ended, label).toEqual({ code: null, signal: "SIGKILL" });
      }
      expect(differences(await finish(killed, dataset), expected)).toEqual({});
    },
    KILLING_MS,
  );
});

const sharedData = needs("shared-data");
describe.skipIf(!sharedData.available)(titled("an import of real posts", sharedData), () => {
  it(
    "leaves the same after six kills at random times",
    async () => {
      const dataset = realAirlines(sharedData);
      const copy = await prepareDirectory(directory.path, dataset);
      const expected = await undisturbed(await copy(), dataset);
      expect(expected["posts"]?.length).toBe(14_485);
      const killed = await copy();
      const plan = { rounds: 6, latestMs: 2_500, batch: 200, random: seededRandom(20_150_217) };
      expect(await killRepeatedly(killed, dataset, plan)).toBeGreaterThanOrEqual(3);
      expect(differences(await finish(killed, dataset), expected)).toEqual({});
    },
    KILLING_MS,
  );
});
