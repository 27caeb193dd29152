import { GROUPS, TOPICS } from "@nghe/contracts";
import { createManualClock, createNoMetrics, silentLogger } from "@nghe/runtime";
import { expect, it } from "vitest";
import { createPipelineWatch } from "./pipeline-watch.ts";

const MINUTE = 60_000;
/** By topic the times at which the one partition took its records, and where its group stands. */
type Log = Record<string, { times: number[]; start: number; committed: number | null }>;

async function watchOver(log: Log, isBroken = () => false) {
  const clock = createManualClock(MINUTE);
  const of = async (topic: string) => {
    if (isBroken()) throw new Error("no broker");
    return log[topic] ?? { times: [], start: 0, committed: null };
  };
  const watch = createPipelineWatch({
    clock,
    logger: silentLogger,
    metrics: createNoMetrics(),
    bus: {
      bounds: async (topic) => of(topic).then(({ start, times }) => [{ start, end: start + times.length }]),
      committed: async (group, topic) => {
        expect(group).toBe(topic === TOPICS.posts ? GROUPS.enrich : GROUPS.sink);
        return of(topic).then(({ committed }) => [committed]);
      },
      offsetsAt: async (topic, at) =>
        of(topic).then(({ start, times }) => [start + times.filter((time) => time < at).length]),
    },
  });
  await watch.start();
  return { watch, clock };
}

it.each<[string, Log, boolean]>([
  ["an empty log", {}, false],
  ["all that is there", { posts: { times: [1, 2], start: 0, committed: 2 } }, false],
  ["a record of just now that is on its way", { posts: { times: [1, MINUTE - 3_000], start: 0, committed: 1 } }, false],
  ["an old post that nobody enriched", { posts: { times: [1, 2], start: 0, committed: 1 } }, true],
  ["an old mention that nobody stored", { mentions: { times: [1], start: 0, committed: 0 } }, true],
  ["one that no group ever read", { mentions: { times: [1], start: 0, committed: null } }, true],
  ["a log whose old part is gone", { posts: { times: [], start: 9, committed: null } }, false],
])("tells of %s whether the tables are behind", async (_, log, isBehind) => {
  const { watch } = await watchOver(log);
  expect(watch.isBehind()).toBe(isBehind);
  watch.stop();
});

it("looks again, and says nothing where it cannot look", async () => {
  const log: Log = { mentions: { times: [1], start: 0, committed: 0 } };
  let isBroken = false;
  const { watch, clock } = await watchOver(log, () => isBroken);
  expect(watch.isBehind()).toBe(true);
  log["mentions"] = { times: [1], start: 0, committed: 1 };
  await clock.advance(5_000);
  await expect.poll(() => watch.isBehind()).toBe(false);
  isBroken = true;
  await clock.advance(5_000);
  await expect.poll(() => watch.isBehind()).toBeUndefined();
  watch.stop();
});
