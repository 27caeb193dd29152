import { GROUPS, TOPICS } from "@nghe/contracts";
import { createNoMetrics, silentLogger, systemClock } from "@nghe/runtime";
import { vi } from "vitest";
import type { InstallationConfig } from "../../config.ts";
import { openInstallation } from "../../embedded/installation.ts";
import { pipelineOf } from "../../embedded/pipeline.ts";

export type PostText = { id: string; text: string; author?: { id: string; name: string } };

/** Brings public posts of the source `x` through the real pipeline into a data directory, and closes it. */
export async function listenTo(config: InstallationConfig, texts: readonly PostText[]): Promise<void> {
  const deps = {
    ...{ clock: systemClock, logger: silentLogger, metrics: createNoMetrics() },
    ...{ random: Math.random, crashAt: () => undefined },
  };
  const installation = await openInstallation(config, deps);
  const { bus, intake } = installation;
  const pipeline = pipelineOf(installation, config, deps);
  for (const component of pipeline) await component.start(new AbortController().signal);
  const posts = texts.map((text) => ({ source: "x", createdAt: "2026-03-01T08:00:00Z", ...text }));
  await intake.submit(posts, { scope: "public", cause: "live", connector: "api" });
  const isDrained = async (group: string, topic: string): Promise<boolean> => {
    const committed = await bus.committed(group, topic);
    return (await bus.bounds(topic)).every(({ end }, index) => (committed[index] ?? 0) >= end);
  };
  await vi.waitUntil(() => isDrained(GROUPS.enrich, TOPICS.posts), { timeout: 30_000 });
  await vi.waitUntil(() => isDrained(GROUPS.sink, TOPICS.mentions), { timeout: 30_000 });
  for (const component of pipeline.reverse()) await component.stop();
}
