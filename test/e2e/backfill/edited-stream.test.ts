import { cp, mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { IngestAnswer, type RecountView } from "@nghe/contracts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createRestClient, type RestClient } from "../../harness/product/rest-client.ts";
import { makeDirectory, type RunningProduct, startProduct } from "../../harness/product/start-product.ts";
import { until } from "../../harness/product/until.ts";
import { differences } from "../kill/dump.ts";
import { alertedBrands, edit, makeFerries, pause, recounted, recountOf } from "./edited-brand.ts";
import { angryBurst, EDITED, ferryTalk, QUERIES } from "./ferry-talk.ts";
import { recountedTables } from "./recounted-tables.ts";
import { hearUndisturbed, type Undisturbed } from "./undisturbed-run.ts";

/** Posts a second while the query is edited; fewer on a slow machine: `NGHE_TEST_STREAM_RATE=200`. */
const RATE = Number(process.env["NGHE_TEST_STREAM_RATE"] ?? 1_000);
const SECONDS = 11;
const SOURCE = "ferrytalk";
const BATCHES_A_SECOND = 5;
const LAST = QUERIES.length - 1;
const SOAK_MS = 420_000;
const KILLS = 3;

let directory: Awaited<ReturnType<typeof makeDirectory>>;
let running: undefined | RunningProduct;
let posts: object[];
let burst: object[];
let calm: Undisturbed;

const restOf = ({ apiUrl, adminKey }: RunningProduct) => createRestClient(apiUrl, adminKey);

async function start(path: string): Promise<RunningProduct> {
  running = await startProduct({ directory: path, env: {} });
  return running;
}

/** A directory in which the brands are, and nothing was heard: all runs share their ids. */
async function freshCopy(): Promise<string> {
  const copy = await mkdtemp(join(directory.path, "run-"));
  await cp(join(directory.path, "prepared"), copy, { recursive: true });
  return copy;
}

async function send(rest: RestClient, batch: readonly object[]): Promise<string> {
  return (await rest.ask(IngestAnswer, "POST", "/ingest", batch)).batch;
}

/** Streams all posts at the rate, and calls `between` where one part of them ends and the next begins. */
async function stream(rest: RestClient, between: (part: number) => Promise<void>): Promise<void> {
  const size = Math.ceil(RATE / BATCHES_A_SECOND);
  const started = performance.now();
  const batches: string[] = [];
  let part = 0;
  for (let from = 0; from < posts.length; from += size) {
    const due = started + (from / RATE) * 1_000;
    await wait(Math.max(0, due - performance.now()));
    batches.push(await send(rest, posts.slice(from, from + size)));
    for (; part < Math.floor(((from + size) * QUERIES.length) / posts.length) && part < LAST; part += 1)
      await between(part + 1);
  }
  for (const batch of batches) await rest.settled(batch);
}

beforeAll(async () => {
  directory = await makeDirectory();
  const prepared = await startProduct({ directory: join(directory.path, "prepared"), env: {} });
  await makeFerries(prepared);
  await prepared.stop();
  const endsAt = Date.now();
  posts = ferryTalk(SOURCE, RATE * SECONDS, endsAt);
  burst = angryBurst(SOURCE, endsAt);

  calm = await hearUndisturbed(await start(await freshCopy()), {
    source: SOURCE,
    posts: [...posts, ...burst],
  });
}, SOAK_MS);

afterAll(async () => {
  await running?.kill();
  await directory.remove();
});

describe("a query that is edited ten times", () => {
  it("has something to compare, and anger that would raise an alert as it comes", () => {
    expect(calm.tables["nghe.mentions"]?.length).toBeGreaterThan(posts.length / 3);
    expect(calm.tables["mentions"]?.length).toBe(calm.tables["nghe.mentions"]?.length);
    expect(calm.alerted).toContain(EDITED);
  });

  it(
    `leaves every table as if the last text had always been there, at ${RATE} posts a second, and raises no alert`,
    async () => {
      const product = await start(await freshCopy());
      const rest = restOf(product);
      await stream(rest, (nth) => edit(rest, nth));
      await recounted(rest);
      await rest.ingest(burst);
      expect(await alertedBrands(rest, "loud")).toEqual(new Set(["loud"]));
      expect(differences(await recountedTables(product, SOURCE), calm.tables)).toEqual({});
    },
    SOAK_MS,
  );

  it(
    "leaves the same where the process is killed again and again while it recounts, and its pause outlives that",
    async () => {
      const path = await freshCopy();
      let product = await start(path);
      await stream(restOf(product), async (nth) => (nth < LAST ? edit(restOf(product), nth) : undefined));
      await pause(restOf(product), true);
      await edit(restOf(product), LAST);
      await product.kill();
      product = await start(path);
      expect(await recountOf(restOf(product))).toMatchObject({ state: "paused", brands: [EDITED] });
      await pause(restOf(product), false);
      const shares: (number | null)[] = [];
      for (let kill = 0; kill < KILLS; kill += 1) {
        shares.push((await underWay(restOf(product)))?.share ?? null);
        await product.kill();
        product = await start(path);
      }
      const rest = restOf(product);
      await recounted(rest);
      await rest.ingest(burst);
      expect(shares[0]).not.toBeNull();
      expect(differences(await recountedTables(product, SOURCE), calm.tables)).toEqual({});
    },
    SOAK_MS,
  );
});

/** The recount once it has begun; null where it is over before. */
async function underWay(rest: RestClient): Promise<RecountView | null> {
  return until(
    "the recount is under way",
    async () => {
      const recount = await recountOf(rest);
      return recount.state === "idle" ? null : recount.state === "recounting" ? recount : undefined;
    },
    60_000,
  );
}
