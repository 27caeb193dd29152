import type { PostMessage } from "@nghe/contracts";
import type { Intake } from "@nghe/intake";
import { createMemoryRegistry } from "@nghe/registry/testing";
import { createManualClock, createNoMetrics, silentLogger } from "@nghe/runtime";
import { afterEach, describe, expect, it } from "vitest";
import { firstStart } from "./first-start.ts";
import type { Installation } from "./installation.ts";

const stopping: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stopping.splice(0)) await stop();
});

type Registry = ReturnType<typeof createMemoryRegistry>;

/** A process's start over a data directory that is new or not, and what it brought about. */
async function start(registry: Registry, isNew: boolean, wantsDemo: boolean) {
  const published: PostMessage[] = [];
  const intake: Intake = {
    publish: async (messages) => void published.push(...messages),
    submit: async () => ({ batch: "", accepted: 0, rejected: [] }),
  };
  const clock = createManualClock(Date.UTC(2026, 2, 2, 5));
  const installation = { registry, intake, directory: { isNew } } as unknown as Installation;
  const demo = firstStart(installation, wantsDemo, { clock, logger: silentLogger, metrics: createNoMetrics() });
  await demo.start(new AbortController().signal);
  stopping.push(async () => demo.stop());
  return { demo, published, clock };
}

const demoOf = (registry: Registry) => registry.view().workspace("demo")?.entity;

describe("a new data directory", () => {
  it("is given the sources that need no key, all switched off", async () => {
    const registry = createMemoryRegistry();
    await start(registry, true, false);
    const connectors = registry.view().connectors();
    expect(connectors.length).toBeGreaterThan(1);
    expect(connectors.some(({ entity }) => entity.type === "jetstream")).toBe(true);
    expect(connectors.filter(({ entity }) => entity.enabled || entity.workspaceUid !== null)).toEqual([]);
    expect(new Set(connectors.map(({ entity }) => entity.id)).size).toBe(connectors.length);
  });

  it("is given the demo with a past where it is wanted", async () => {
    const registry = createMemoryRegistry();
    const { demo, published } = await start(registry, true, true);
    expect(demoOf(registry)).toMatchObject({ simulated: true });
    expect(published.length).toBeGreaterThan(100);
    expect(published.every(({ scope }) => scope === `ws:${demoOf(registry)?.uid}`)).toBe(true);
    expect(demo.health()).toMatchObject({ ok: true, detail: expect.stringContaining("simulated") });
  });

  it("is given no demo where it is not wanted", async () => {
    const registry = createMemoryRegistry();
    const { demo, published, clock } = await start(registry, true, false);
    await clock.advance(60_000);
    expect([demoOf(registry), published]).toEqual([undefined, []]);
    expect(demo.health()).toEqual({ ok: true, detail: "off" });
  });
});

describe("an old data directory", () => {
  it("gets no sources again that somebody removed", async () => {
    const registry = createMemoryRegistry();
    await start(registry, false, false);
    expect(registry.view().connectors()).toEqual([]);
  });

  it("goes on with its demo, without a second past", async () => {
    const registry = createMemoryRegistry();
    const first = await start(registry, true, true);
    await first.demo.stop();
    const uid = demoOf(registry)?.uid;
    const second = await start(registry, false, true);
    expect(second.published).toEqual([]);
    await second.clock.advance(60_000);
    expect(second.published.length).toBeGreaterThan(0);
    expect(second.published.length).toBeLessThan(1_000);
    expect(demoOf(registry)?.uid).toBe(uid);
  });

  it("leaves a demo alone that is no longer wanted", async () => {
    const registry = createMemoryRegistry();
    const first = await start(registry, true, true);
    await first.demo.stop();
    const second = await start(registry, false, false);
    await second.clock.advance(60_000);
    expect(second.published).toEqual([]);
    expect(demoOf(registry)).toBeDefined();
  });

  it("never brings back a demo that was deleted", async () => {
    const registry = createMemoryRegistry();
    const first = await start(registry, true, true);
    await first.demo.stop();
    await registry.remove("workspace", demoOf(registry)?.uid ?? "", { expects: 1, by: "test", note: null });
    const second = await start(registry, false, true);
    await second.clock.advance(60_000);
    expect([demoOf(registry), second.published]).toEqual([undefined, []]);
  });

  it("takes no workspace of a person's own for the demo, though it has the name", async () => {
    const own = {
      ...{ kind: "workspace" as const, uid: "w_own", id: "demo", name: "Demo", timezone: "Asia/Ho_Chi_Minh" },
      ...{ retentionDays: null, simulated: false, exclusions: "", uses: [] },
    };
    const registry = createMemoryRegistry([own]);
    const { published, clock } = await start(registry, false, true);
    await clock.advance(60_000);
    expect(published).toEqual([]);
  });
});
