import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Distributed, SERVICES, startDistributed } from "../harness/distributed.ts";
import { undisturbedFigures } from "../harness/distributed-calm.ts";
import { type Batches, fateOf, sendInOrder } from "../harness/distributed-import.ts";
import { allHandled } from "../harness/distributed-log.ts";
import { BRANDS, postBatches } from "../harness/distributed-posts.ts";
import type { TestProcess } from "../harness/distributed-process.ts";
import { doubledMentions, tableFigures } from "../harness/distributed-tables.ts";
import { needs, titled } from "../harness/needs.ts";
import { createRestClient } from "../harness/product/rest-client.ts";
import { makeWorkspace } from "./steps/entities.ts";

const need = needs("kafka");
const BATCHES = 60;
const SIZE = 50;
const KILLS = 20;
const SEED = Number(process.env["NGHE_TEST_SEED"] ?? Date.now() % 1_000_000);

describe.skipIf(!need.available)(titled("kill -9 of every service", need), () => {
  let world: Distributed;
  beforeAll(async () => {
    world = await startDistributed({ instances: { enrich: 2, sink: 2 } });
  });
  afterAll(() => world.stop());

  it(`leaves every table and view as an undisturbed run does, after ${KILLS} at random during an import (seed ${SEED})`, async () => {
    const batches = postBatches("storm", BATCHES, SIZE);
    await makeWorkspace(createRestClient(world.apiUrl, world.adminKey), "harbour", BRANDS);
    const acknowledged = await importThroughKills(world, batches);
    await Promise.all(world.of().map((one) => one.ready()));
    const fate = await fateOf(world, acknowledged);
    await allHandled(world.bus, 60_000);
    expect(fate).toMatchObject({ accepted: batches.flat().length, pending: 0, dead: 0 });
    const figures = await tableFigures(world.clickhouseUrl);
    expect(figures["nghe_store.posts"]).toBe(BATCHES * SIZE);
    expect(figures["nghe.mentions"]).toBeGreaterThan(BATCHES * SIZE * 0.7);
    expect(figures).toEqual(await undisturbedFigures("harbour", batches));
    expect(await doubledMentions(world.clickhouseUrl)).toEqual([]);
    expect(world.of().flatMap(({ name, surprises }) => surprises.map((end) => `${name}: ${end}`))).toEqual([]);
  }, 240_000);
});

/** Sends the batches while one process after the other is killed and started again, spread over the whole import. */
async function importThroughKills(world: Distributed, batches: Batches): Promise<string[]> {
  const random = randomOf(SEED);
  const victims = drawVictims(world, random);
  let killed = 0;
  const killNext = async () => {
    const victim = victims[killed];
    await victim?.ready();
    await new Promise((done) => setTimeout(done, random() * 300));
    await victim?.kill();
    victim?.start();
    killed += 1;
  };
  let killing = Promise.resolve();
  const perKill = batches.length / KILLS;
  const acknowledged = await sendInOrder(world, batches, async (index) => {
    if (index % perKill !== 0) return;
    await killing;
    killing = killNext();
  });
  await killing;
  expect(killed).toBe(KILLS);
  return acknowledged;
}

/** As often each service, in random order. */
function drawVictims(world: Distributed, random: () => number): TestProcess[] {
  const each = KILLS / SERVICES.length;
  const drawn = SERVICES.flatMap((service) => {
    const instances = world.of(service);
    return Array.from({ length: each }, (_, index) => ({ at: random(), victim: instances[index % instances.length] }));
  });
  return drawn.sort((a, b) => a.at - b.at).flatMap(({ victim }) => (victim === undefined ? [] : [victim]));
}

/** Numbers in [0, 1): the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
