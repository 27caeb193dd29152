import { setTimeout as wait } from "node:timers/promises";
import { GROUPS, TOPICS } from "@nghe/contracts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Distributed, startDistributed } from "../../harness/distributed.ts";
import { fateOf, sendInOrder } from "../../harness/distributed-import.ts";
import { allHandled, madeBehind, unhandled, written } from "../../harness/distributed-log.ts";
import type { TestProcess } from "../../harness/distributed-process.ts";
import { straysSeenAgain } from "../../harness/distributed-strays.ts";
import { needs, titled } from "../../harness/needs.ts";
import { createRestClient, type RestClient } from "../../harness/product/rest-client.ts";
import { makeDirectory, startProduct } from "../../harness/product/start-product.ts";
import { until } from "../../harness/product/until.ts";
import { differences } from "../kill/dump.ts";
import { alertedBrands, edit, makeFerries, recounted } from "./edited-brand.ts";
import { angryBurst, EDITED, ferryTalk, QUERIES } from "./ferry-talk.ts";
import { OF_THE_INSTALLATION, recountedServerTables } from "./recounted-tables.ts";
import { hearUndisturbed, type Talk, type Undisturbed } from "./undisturbed-run.ts";

const need = needs("kafka");
/** Posts a second while the query is edited: `NGHE_TEST_STREAM_RATE=1000`. */
const RATE = Number(process.env["NGHE_TEST_STREAM_RATE"] ?? 200);
const SECONDS = 12;
const BATCHES_A_SECOND = 5;
const SOURCE = "ferrytalk";
/** After these edits the first enricher is woken, and the second frozen. */
const FIRST_WAKES = 7;
const SECOND_FREEZES = 9;
/** Long enough that the query was edited when the partitions of who is frozen go to the other, also on a slow machine. */
const SESSION_TIMEOUT = "12s";
const WITHIN_MS = 180_000;
const MINUTE_MS = 60_000;

describe.skipIf(!need.available)(titled("a query edited ten times while an enricher lags behind", need), () => {
  const heard: object[] = [];
  let world: Distributed;
  let rest: RestClient;
  let first: TestProcess;
  let second: TestProcess;

  beforeAll(async () => {
    world = await startDistributed({
      instances: { enrich: 2 },
      env: { NGHE_SINK_RECONCILE_EVERY: "1s", NGHE_KAFKA_SESSION_TIMEOUT: SESSION_TIMEOUT },
      first: { enrich: { NGHE_PAUSE_AT: "enrich:enriched" } },
    });
    rest = createRestClient(world.apiUrl, world.adminKey);
    const enrichers = world.of("enrich");
    if (enrichers[0] === undefined || enrichers[1] === undefined) throw new Error("two enrichers are wanted");
    [first, second] = [enrichers[0], enrichers[1]];
    await makeFerries(world);
  }, 300_000);
  afterAll(() => world.stop());

  /** Nothing of what was sent waits for an enricher: whoever is frozen has lost its partitions. */
  async function readByTheOther(): Promise<void> {
    let left = 0;
    const look = async () => {
      left = await unhandled(world.bus, GROUPS.enrich, TOPICS.posts);
      return left === 0 || undefined;
    };
    await until("the other enricher has read all", look, WITHIN_MS, () => left);
  }

  /** Wakes the first enricher, which stopped with its first batch in hand, enriched by the first text. */
  async function wakeFirst(): Promise<void> {
    await until("the first enricher has stopped itself", async () => first.isFrozen() || undefined, WITHIN_MS);
    await readByTheOther();
    expect(await madeBehind(world.bus)).toBe(0);
    first.wake();
    await until("its old batch is on the log", async () => (await madeBehind(world.bus)) > 0 || undefined, WITHIN_MS);
  }

  /** Sends posts as they come, and keeps them for the undisturbed run. */
  async function hear(
    posts: readonly object[],
    size: number,
    mayGo?: (index: number, batches: number) => Promise<void>,
  ): Promise<string[]> {
    heard.push(...posts);
    const count = Math.ceil(posts.length / size);
    const batches = Array.from({ length: count }, (_, nth) => posts.slice(nth * size, (nth + 1) * size));
    return sendInOrder(world, batches, async (index) => mayGo?.(index, count), "live");
  }

  /** Its anger is of the minute that ends now: an alert may still open for it. */
  async function streamAndEdit(): Promise<string[]> {
    const posts = ferryTalk(SOURCE, RATE * SECONDS, Date.now() + MINUTE_MS);
    const pace = paced(1_000 / BATCHES_A_SECOND);
    let edited = 0;
    return hear(posts, RATE / BATCHES_A_SECOND, async (index, batches) => {
      await pace();
      for (const part = Math.floor((index * QUERIES.length) / batches); edited < part; ) {
        edited += 1;
        await edit(rest, edited);
        if (edited === FIRST_WAKES) await wakeFirst();
        if (edited === SECOND_FREEZES) second.freeze();
      }
    });
  }

  it("loses no post, and raises no alert by an edit", async () => {
    const streamed = await streamAndEdit();
    await readByTheOther();
    await recounted(rest);
    expect(second.isFrozen()).toBe(true);
    second.wake();
    await second.ready();
    const burst = await hear(angryBurst(SOURCE, Date.now() + MINUTE_MS), heard.length);
    const fate = await fateOf(world, [...streamed, ...burst]);
    expect(fate).toMatchObject({ accepted: heard.length, pending: 0, dead: 0 });
    await allHandled(world.bus, WITHIN_MS);
    await recounted(rest);
    expect(await alertedBrands(rest, "loud")).toEqual(new Set(["loud"]));
    expect(await written(world.bus, TOPICS.deadLetters)).toBe(0);
    expect(world.surprises()).toEqual([]);
  }, 600_000);

  it("leaves every table as if the last text had always been there", async () => {
    const calm = await undisturbed({ source: SOURCE, posts: heard });
    expect(calm.tables["nghe.mentions"]?.length).toBeGreaterThan(heard.length / 3);
    // The same anger, heard with the last text in force, does raise an alert.
    expect(calm.alerted).toContain(EDITED);
    let found: object = {};
    const look = async () => {
      found = differences(await recountedServerTables(world, SOURCE), calm.tables);
      return Object.keys(found).length === 0 || undefined;
    };
    await until("every table is as undisturbed", look, WITHIN_MS, () => found);
    expect(await straysSeenAgain(world)).toEqual([0]);
    expect(await alertedBrands(rest, "loud")).toEqual(new Set(["loud"]));
  }, 600_000);
});

/** What one process makes of the talk with the last text in force. */
async function undisturbed(talk: Talk): Promise<Undisturbed> {
  const directory = await makeDirectory();
  try {
    const product = await startProduct({ directory: directory.path, env: {} });
    try {
      await makeFerries(product);
      return await hearUndisturbed(product, talk, OF_THE_INSTALLATION);
    } finally {
      await product.kill();
    }
  } finally {
    await directory.remove();
  }
}

/** Resolves `ms` after it did the last time, or at once where that is over. */
function paced(ms: number): () => Promise<void> {
  let due = performance.now();
  return async () => {
    await wait(Math.max(0, due - performance.now()));
    due = performance.now() + ms;
  };
}
