import { brandNamed, createMemoryRegistry, workspaceNamed } from "@nghe/registry/testing";
import { createManualClock, silentLogger } from "@nghe/runtime";
import type { RecountMark } from "@nghe/store";
import { expect, it } from "vitest";
import { createRecountWatch } from "./recount-watch.ts";

const write = { expects: 1, by: "test", note: null };
const mark: RecountMark = {
  ...{ scope: "w_a", settled: 0, target: 2, atStart: 10, below: 10, begunAt: 0, countedAt: 0, lookedUntil: 0 },
};

async function watchOver(read: () => Promise<RecountMark[]>) {
  const registry = createMemoryRegistry([workspaceNamed("a"), brandNamed("a", "x")]);
  const clock = createManualClock();
  let asked = 0;
  const marks = () => {
    asked += 1;
    return read();
  };
  const watch = createRecountWatch({ recounts: { marks }, registry, clock, logger: silentLogger });
  await watch.start();
  return { watch, clock, registry, asked: () => asked };
}

it("follows a recount while it lasts, and asks no more once it is over", async () => {
  let now = mark;
  const { watch, clock, asked } = await watchOver(async () => [now]);
  expect(watch.of("w_a")).toMatchObject({ state: "recounting", share: 0 });
  now = { ...mark, below: 4, countedAt: 1_000 };
  await clock.advance(1_000);
  expect(watch.of("w_a")).toMatchObject({ share: 0.6 });
  now = { ...now, settled: 2, below: 0 };
  await clock.advance(1_000);
  expect(watch.of("w_a")).toMatchObject({ state: "idle" });
  const before = asked();
  await clock.advance(60_000);
  expect(asked()).toBe(before);
  watch.stop();
});

it("tells at once that a brand is changed", async () => {
  const { watch, clock, registry } = await watchOver(async () => [{ ...mark, settled: 2 }]);
  await clock.advance(5_000);
  await registry.put(brandNamed("a", "x", { query: "y" }), write);
  expect(watch.of("w_a")).toMatchObject({ state: "waiting", brands: ["x"] });
  watch.stop();
});

it("keeps what it knew while the tables are away", async () => {
  let read = async () => [mark];
  const { watch, clock } = await watchOver(() => read());
  read = () => Promise.reject(new Error("no tables"));
  await clock.advance(3_000);
  expect(watch.of("w_a")).toMatchObject({ state: "recounting", atStart: 10 });
  expect(watch.ofEveryone()).toMatchObject({ state: "idle" });
  watch.stop();
});
