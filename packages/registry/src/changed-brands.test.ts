import { expect, it } from "vitest";
import { changedBrands, EVERYONE, latestChange } from "./changed-brands.ts";
import { brandNamed, createMemoryRegistry, keyNamed, workspaceNamed } from "./testing/index.ts";

const write = { expects: 1, by: "test", note: null };
const registryOf = () => createMemoryRegistry([workspaceNamed("a"), brandNamed("a", "x"), brandNamed("a", "y")]);
const ids = (registry: ReturnType<typeof registryOf>, settled: number) =>
  changedBrands(registry.view(), "w_a", settled).map(({ entity }) => entity.id);

it("are those that came or changed since, and only in what they match", async () => {
  const registry = registryOf();
  expect([ids(registry, 0), ids(registry, 2), ids(registry, 3)]).toEqual([["x", "y"], ["y"], []]);
  await registry.put(brandNamed("a", "x", { name: "X" }), write);
  expect(ids(registry, 3)).toEqual([]);
  await registry.put(brandNamed("a", "x", { query: "other" }), { ...write, expects: 2 });
  expect(ids(registry, 3)).toEqual(["x"]);
});

it("are all brands of a workspace whose days are others now, and none of another", async () => {
  const registry = registryOf();
  await registry.put(workspaceNamed("b"), { ...write, expects: 0 });
  await registry.put(workspaceNamed("a", { timezone: "UTC" }), write);
  expect(ids(registry, 3)).toEqual(["x", "y"]);
  expect(changedBrands(registry.view(), "w_b", 0)).toEqual([]);
  expect(changedBrands(registry.view(), "w_gone", 0)).toEqual([]);
});

it("say by the latest of them what stored posts must follow", async () => {
  const registry = registryOf();
  expect([latestChange(registry.view(), "w_a"), latestChange(registry.view(), EVERYONE)]).toEqual([3, 0]);
  await registry.put(keyNamed("k", "w_a"), { ...write, expects: 0 });
  expect(latestChange(registry.view(), "w_a")).toBe(3);
  await registry.put({ kind: "model", uid: "model", version: "m" }, { ...write, expects: 0 });
  expect([latestChange(registry.view(), "w_a"), latestChange(registry.view(), EVERYONE)]).toEqual([3, 5]);
  expect(latestChange(registry.view(), "w_gone")).toBe(0);
});
