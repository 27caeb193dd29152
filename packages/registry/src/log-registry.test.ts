import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLmdbBus, type LmdbBus } from "@nghe/bus/lmdb";
import { TOPIC_PLANS, TOPICS } from "@nghe/contracts";
import { createCapturingLogger, systemClock } from "@nghe/runtime";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLogRegistry } from "./log-registry.ts";
import type { RegistryEvent } from "./registry.ts";
import { brandNamed, keyNamed, workspaceNamed } from "./testing/entities.ts";

let folder: string;
let bus: LmdbBus;
let running: { stop(): Promise<void> }[];
beforeEach(async () => {
  running = [];
  folder = await mkdtemp(join(tmpdir(), "nghe-registry-"));
  bus = await createLmdbBus({ path: folder, clock: systemClock });
  await bus.ensureTopics(TOPIC_PLANS);
});
afterEach(async () => {
  for (const registry of running) await registry.stop();
  await bus.close();
  await rm(folder, { recursive: true });
});

const logger = createCapturingLogger();
const options = (expects: number) => ({ expects, by: "test", note: "why" });

async function open() {
  const registry = createLogRegistry({ bus, clock: systemClock, logger, proveEveryMs: 60_000, writeTimeoutMs: 5_000 });
  await registry.start(new AbortController().signal);
  running.push(registry);
  return registry;
}

describe("a write", () => {
  it("is there for its writer once it was accepted", async () => {
    const registry = await open();
    const outcome = await registry.put(workspaceNamed("acme"), options(0));
    expect(outcome).toMatchObject({ status: "accepted", revision: 1 });
    expect(registry.view().workspace("acme")).toMatchObject({ revision: 1, by: "test", note: "why" });
  });

  it("reaches every other reader of the log", async () => {
    const [writer, reader] = [await open(), await open()];
    await writer.put(workspaceNamed("acme"), options(0));
    await reader.refresh();
    expect(reader.view().workspace("acme")?.entity.name).toBe("acme");
    expect(reader.view().offset).toBe(writer.view().offset);
  });

  it("is refused to the second of two who saw the same revision", async () => {
    const [one, two] = [await open(), await open()];
    await one.put(workspaceNamed("acme"), options(0));
    await two.refresh();
    const outcomes = await Promise.all([
      one.put(workspaceNamed("acme", { name: "One" }), options(1)),
      two.put(workspaceNamed("acme", { name: "Two" }), options(1)),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["accepted", "refused"]);
    await Promise.all([one.refresh(), two.refresh()]);
    expect(one.view().workspace("acme")?.entity).toEqual(two.view().workspace("acme")?.entity);
  });
});

it("is folded whole when it starts, deletions included", async () => {
  const first = await open();
  await first.put(workspaceNamed("acme"), options(0));
  await first.put(brandNamed("acme", "tiki"), options(0));
  await first.put(keyNamed("k1", "w_acme"), options(0));
  await first.remove("key", "k1", options(1));
  const second = await open();
  expect(second.view().brands("w_acme")).toHaveLength(1);
  expect([second.view().key("k1"), second.view().isDead("k1")]).toEqual([undefined, true]);
});

describe("subscribers", () => {
  it("hear what comes after the start, in order, each with the view after it", async () => {
    const registry = await open();
    const heard: [RegistryEvent["type"], number][] = [];
    const stop = registry.subscribe((event, view) => heard.push([event.type, view.workspaces().length]));
    await registry.put(workspaceNamed("a"), options(0));
    await registry.put(workspaceNamed("b"), options(0));
    await registry.remove("workspace", "w_a", options(1));
    stop();
    await registry.put(workspaceNamed("c"), options(0));
    expect(heard).toEqual([
      ["put", 1],
      ["put", 2],
      ["delete", 1],
    ]);
  });
});

it("passes over a record that cannot be read, says so, and stays in step with the log", async () => {
  const registry = await open();
  await bus.produce([{ topic: TOPICS.registry, key: "registry", value: new TextEncoder().encode("{}"), headers: {} }]);
  await registry.put(workspaceNamed("acme"), options(0));
  expect(registry.view().workspace("acme")).toBeDefined();
  expect(logger.lines.some(({ level, message }) => level === "error" && message.includes("cannot be read"))).toBe(true);
});

it("knows how current it is, and whether that is good enough", async () => {
  const registry = await open();
  expect(registry.staleness()).toBeLessThan(5_000);
  expect(registry.health().ok).toBe(true);
});

it("says that it was not started rather than that it is empty", async () => {
  const registry = createLogRegistry({ bus, clock: systemClock, logger, proveEveryMs: 1_000, writeTimeoutMs: 100 });
  await expect(registry.refresh()).rejects.toThrow("not started");
  expect(registry.health().ok).toBe(false);
});
