import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLmdbBus } from "@nghe/bus/lmdb";
import { TOPIC_PLANS, TOPICS } from "@nghe/contracts";
import { createManualClock, createNoMetrics, systemClock } from "@nghe/runtime";
import { expect, it } from "vitest";
import { createIntake } from "./bus-intake.ts";

it("keeps posts of the longest ids there can be, in any script, under their own keys", async () => {
  const folder = await mkdtemp(join(tmpdir(), "nghe-keys-"));
  const bus = await createLmdbBus({ path: folder, clock: systemClock });
  await bus.ensureTopics(TOPIC_PLANS);
  const intake = createIntake({ bus, clock: createManualClock(Date.UTC(2026, 2, 1)), metrics: createNoMetrics() });
  const ids = ["x", "ế", "😡"].map((letter) => letter.repeat(512));
  const posts = ids.map((id) => ({ source: "x".repeat(100), id, createdAt: "2026-02-28T08:30:00Z", text: "hello" }));

  expect(await intake.submit(posts, { scope: "public", cause: "live", connector: "api" })).toMatchObject({
    accepted: 3,
    rejected: [],
  });
  const kept: string[] = [];
  for (const [partition, { start, end }] of (await bus.bounds(TOPICS.posts)).entries()) {
    for await (const records of bus.read(TOPICS.posts, partition, start, end))
      kept.push(...records.map(({ key }) => key));
  }
  expect(new Set(kept)).toEqual(new Set(ids.map((id) => `${"x".repeat(100)}:${id}`)));

  await bus.close();
  await rm(folder, { recursive: true });
});
