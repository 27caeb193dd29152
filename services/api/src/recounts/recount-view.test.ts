import { brandNamed, createMemoryRegistry, workspaceNamed } from "@nghe/registry/testing";
import type { RecountMark } from "@nghe/store";
import { expect, it } from "vitest";
import { recountView } from "./recount-view.ts";

const write = { expects: 0, by: "test", note: null };
/** The last change of the workspace is at offset 2, and the next registry offset above it 3. */
const registryOf = () => createMemoryRegistry([workspaceNamed("a"), brandNamed("a", "x"), brandNamed("a", "y")]);
const half: RecountMark = {
  ...{ scope: "w_a", settled: 0, target: 3, atStart: 1_000, below: 600 },
  ...{ begunAt: 10_000, countedAt: 30_000, lookedUntil: 0 },
};
const told = (registry: ReturnType<typeof registryOf>, ...marks: RecountMark[]) =>
  recountView(registry.view(), new Map(marks.map((mark) => [mark.scope, mark])), "w_a");

it("is waiting until someone has counted", () => {
  expect(told(registryOf())).toMatchObject({ state: "waiting", brands: ["x", "y"], share: null, below: null });
});

it("tells what is done, what is left, and for how long at the pace so far", () => {
  expect(told(registryOf(), half)).toEqual({
    ...{ state: "recounting", brands: ["x", "y"], below: 600, atStart: 1_000, share: 0.4 },
    ...{ begunAt: 10_000, countedAt: 30_000, secondsLeft: 30 },
  });
  expect(told(registryOf(), { ...half, below: 1_000 })).toMatchObject({ share: 0, secondsLeft: null });
});

it("names only the brands that changed since what is settled", () => {
  expect(told(registryOf(), { ...half, settled: 2 }).brands).toEqual(["y"]);
  expect(told(registryOf(), { ...half, settled: 3, below: 0 })).toMatchObject({ state: "idle", brands: [] });
});

it("is waiting again once a brand changes beyond what is worked toward", async () => {
  const registry = registryOf();
  await registry.put(brandNamed("a", "x", { query: "z" }), { ...write, expects: 1 });
  expect(told(registry, half)).toMatchObject({ state: "waiting", share: null });
});

it("says that it is paused, as far as it came", async () => {
  const registry = registryOf();
  await registry.put({ kind: "backfill", uid: "backfill", paused: true }, write);
  expect(told(registry, half)).toMatchObject({ state: "paused", share: 0.4, secondsLeft: null });
  expect(told(registry)).toMatchObject({ state: "paused", share: null });
});

it("is of every brand where everyone's posts are read anew, and keeps their number to itself", async () => {
  const registry = registryOf();
  await registry.put({ kind: "model", uid: "model", version: "m" }, write);
  const settled = { ...half, settled: 3, below: 0 };
  expect(told(registry, settled, { ...half, scope: "", target: 4 })).toMatchObject({
    ...{ state: "recounting", brands: ["x", "y"], share: 0.4, below: null, atStart: null, secondsLeft: 30 },
  });
});
