import { type Distributed, SERVICES } from "./distributed.ts";
import { type Batches, sendInOrder } from "./distributed-import.ts";
import type { TestProcess } from "./distributed-process.ts";

export const KILLS = 20;
const MOST_INTO_A_BATCH_MS = 300;

/**
 * Sends the batches while one process after the other is killed (kill -9) and started again: every service as often,
 * in random order, spread over the whole import. Gives the names of what was acknowledged, once all are ready again.
 */
export async function importThroughKills(world: Distributed, batches: Batches, seed: number): Promise<string[]> {
  const random = randomOf(seed);
  const victims = drawVictims(world, random);
  const everyBatches = Math.floor(batches.length / KILLS);
  if (everyBatches === 0) throw new RangeError(`${KILLS} kills want as many batches`);
  const killNext = async () => {
    const victim = victims.shift();
    await victim?.ready();
    await new Promise((done) => setTimeout(done, random() * MOST_INTO_A_BATCH_MS));
    await victim?.kill();
    victim?.start();
  };
  let killing = Promise.resolve();
  const acknowledged = await sendInOrder(world, batches, async (index) => {
    if (index % everyBatches !== 0) return;
    await killing;
    killing = killNext();
  });
  await killing;
  if (victims.length > 0) throw new Error(`${victims.length} kills came too late for the import`);
  await Promise.all(world.of().map((one) => one.ready()));
  return acknowledged;
}

function drawVictims(world: Distributed, random: () => number): TestProcess[] {
  const drawn = SERVICES.flatMap((service) => {
    const instances = world.of(service);
    const each = Array.from({ length: KILLS / SERVICES.length }, (_, index) => instances[index % instances.length]);
    return each.flatMap((victim) => (victim === undefined ? [] : [{ at: random(), victim }]));
  });
  return drawn.sort((a, b) => a.at - b.at).map(({ victim }) => victim);
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
