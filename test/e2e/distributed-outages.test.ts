import { TOPICS } from "@nghe/contracts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Distributed, startDistributed } from "../harness/distributed.ts";
import { undisturbedFigures } from "../harness/distributed-calm.ts";
import { type Batches, fateOf, sendInOrder } from "../harness/distributed-import.ts";
import { allHandled, written } from "../harness/distributed-log.ts";
import { BRANDS, postBatches } from "../harness/distributed-posts.ts";
import { straysSeenAgain } from "../harness/distributed-strays.ts";
import { tableFigures } from "../harness/distributed-tables.ts";
import { needs, titled } from "../harness/needs.ts";
import { createRestClient } from "../harness/product/rest-client.ts";
import { until } from "../harness/product/until.ts";
import { makeWorkspace } from "./steps/entities.ts";

const need = needs("kafka");
/** A third of the minute that operations should survive, to keep the suite short: `NGHE_TEST_OUTAGE_SECONDS=60`. */
const OUTAGE_MS = Number(process.env["NGHE_TEST_OUTAGE_SECONDS"] ?? 20) * 1_000;
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

describe.skipIf(!need.available)(titled("outages of the distributed product", need), () => {
  let world: Distributed;
  const sent: Batches[] = [];

  beforeAll(async () => {
    world = await startDistributed({ instances: { sink: 2 }, env: { NGHE_SINK_RECONCILE_EVERY: "1s" } });
    await makeWorkspace(createRestClient(world.apiUrl, world.adminKey), "harbour", BRANDS);
  });
  afterAll(() => world.stop());

  /** Sends the batches evenly over a time; resolves when all of them are acknowledged. */
  async function sendOver(ms: number, batches: Batches): Promise<string[]> {
    sent.push(batches);
    const started = performance.now();
    return sendInOrder(world, batches, async (index) => {
      await wait(Math.max(0, started + (index * ms) / batches.length - performance.now()));
    });
  }

  async function expectAllThere(acknowledged: string[], batches: Batches): Promise<void> {
    const fate = await fateOf(world, acknowledged);
    expect(fate).toMatchObject({ accepted: batches.flat().length, pending: 0, dead: 0 });
    await allHandled(world.bus, 60_000);
    expect(await written(world.bus, TOPICS.deadLetters)).toBe(0);
    expect(world.surprises()).toEqual([]);
  }

  it(`lose nothing while ClickHouse is away for ${OUTAGE_MS / 1_000} s: frozen, then killed`, async () => {
    const batches = postBatches("outage", 30, 20);
    const sending = sendOver(OUTAGE_MS + 2_000, batches);
    await wait(1_000);
    world.clickhouse.freeze();
    await wait(OUTAGE_MS / 2);
    await world.clickhouse.kill();
    await wait(OUTAGE_MS / 2);
    world.clickhouse.start();
    await world.clickhouse.ready();
    await expectAllThere(await sending, batches);
  }, 240_000);

  it("leave no stray row when a sink is stopped before its insert and woken after the group went on", async () => {
    const [slow] = world.of("sink");
    if (slow === undefined) throw new Error("a sink is wanted");
    await slow.end();
    slow.start({ NGHE_PAUSE_AT: "write-path:looked-up" });
    await slow.ready();
    const batches = postBatches("paused", 14, 20);
    const first = await sendOver(0, batches.slice(0, 6));
    await until("the sink has stopped itself", async () => slow.isFrozen() || undefined, 30_000);
    const then = await sendOver(0, batches.slice(6));
    await allHandled(world.bus, 60_000);
    expect(slow.isFrozen()).toBe(true);
    slow.wake();
    const rows = async () => (await world.metric(slow, "nghe_sink_rows_total")) || undefined;
    await until("its late insert has landed", rows, 60_000);
    expect(await straysSeenAgain(world)).toEqual([0, 0]);
    await expectAllThere([...first, ...then], batches);
    for (const sink of world.of("sink")) expect(sink.log()).not.toContain("were buried");
  }, 240_000);

  it("lose nothing while Kafka is killed under load and comes back", async () => {
    const batches = postBatches("broker", 30, 20);
    const sending = sendOver(6_000, batches);
    await wait(2_000);
    await world.kafka.kill();
    await wait(1_000);
    await world.kafka.restart();
    await expectAllThere(await sending, batches);
  }, 240_000);

  it("leave every table and view as they are where nothing happened", async () => {
    const calm = { workspace: "harbour", brands: BRANDS, batches: sent.flat() };
    expect(await tableFigures(world.clickhouseUrl)).toEqual(await undisturbedFigures([calm]));
  }, 120_000);
});
