import { setTimeout as wait } from "node:timers/promises";
import { importFile, startImport } from "../../harness/product/import-command.ts";
import type { MainProgram } from "../../harness/product/main-program.ts";
import { ADMIN_KEY, type ProductDoors, startProduct } from "../../harness/product/start-product.ts";
import { until } from "../../harness/product/until.ts";
import type { Dataset } from "../datasets/dataset.ts";
import { type Dump, dumpAndStop } from "./dump.ts";

/** Nobody listens on the port of a server that is down: the import then opens the data directory itself. */
const NO_SERVER: ProductDoors = { apiUrl: "http://127.0.0.1:9", sqlUrl: "http://127.0.0.1:9", adminKey: ADMIN_KEY };
const BEGINS_WITHIN_MS = 60_000;

export type KillPlan = {
  rounds: number;
  /** The longest time from the first post sent to the kill. */
  latestMs: number;
  /** Posts a request: few, so that there is much between the first and the last. */
  batch: number;
  random: () => number;
};

const wordsFor = ({ path, source }: Dataset, more: readonly string[]) => [path, "--source", source, ...more];

/** What an import leaves that nobody disturbs. */
export async function undisturbed(directory: string, dataset: Dataset): Promise<Dump> {
  return finish(directory, dataset);
}

/** Goes on from wherever an import was broken off, to its end; gives what is there then. */
export async function finish(directory: string, dataset: Dataset): Promise<Dump> {
  const product = await startProduct({ directory, env: {} });
  const { ending, err } = await importFile(product, directory, wordsFor(dataset, []));
  if (ending.code !== 0) throw new Error(`the import did not end well: ${err}`);
  return dumpAndStop(product, dataset.source);
}

/**
 * Imports and ends every process of it with SIGKILL at a random time, again and again: every other time a server
 * with the import beside it, else the import with the pipeline in itself. Some begin from the first line again. Gives
 * how many times the import was under way.
 */
export async function killRepeatedly(directory: string, dataset: Dataset, plan: KillPlan): Promise<number> {
  let underWay = 0;
  for (let round = 0; round < plan.rounds; round += 1) {
    const again = plan.random() < 0.4 ? ["--restart"] : [];
    const words = wordsFor(dataset, ["--batch", String(plan.batch), ...again]);
    const killed = round % 2 === 0 ? await killServer(directory, words, plan) : await killAlone(directory, words, plan);
    if (killed) underWay += 1;
  }
  return underWay;
}

async function killServer(directory: string, words: readonly string[], plan: KillPlan): Promise<boolean> {
  const product = await startProduct({ directory, env: {} });
  const running = startImport(product, directory, words);
  await begun(running);
  await wait(plan.random() * plan.latestMs);
  const killed = isRunning(running);
  await product.kill();
  await end(running);
  return killed;
}

async function killAlone(directory: string, words: readonly string[], plan: KillPlan): Promise<boolean> {
  const running = startImport(NO_SERVER, directory, words);
  await begun(running);
  await wait(plan.random() * plan.latestMs);
  return end(running);
}

async function begun(running: MainProgram): Promise<void> {
  const look = async () => (running.err().includes("\ninto ") || !isRunning(running) ? true : undefined);
  await until("the import begins", look, BEGINS_WITHIN_MS, running.err);
}

async function end(running: MainProgram): Promise<boolean> {
  running.child.kill("SIGKILL");
  return (await running.ended).signal === "SIGKILL";
}

function isRunning({ child }: MainProgram): boolean {
  return child.exitCode === null && child.signalCode === null;
}
