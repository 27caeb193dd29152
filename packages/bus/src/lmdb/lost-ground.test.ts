import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createManualClock, systemClock } from "@nghe/runtime";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DiskFull, LogBroken } from "../failures.ts";
import { consumeOptions, record } from "../testing/contract-context.ts";
import { createLmdbBus, type LmdbBus } from "./create-lmdb-bus.ts";

const TOPIC = [{ name: "t", partitions: 1, retentionMs: null }];

let path: string;
let bus: LmdbBus;
beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), "nghe-lost-"));
});
afterEach(async () => {
  await bus.close();
  await rm(path, { recursive: true, force: true });
});

describe("a log whose directory is removed under it", () => {
  it("acknowledges nothing more, and says that it cannot go on and why", async () => {
    bus = await createLmdbBus({ path, clock: systemClock });
    await bus.ensureTopics(TOPIC);
    await bus.produce([record("t", "k", "kept")]);
    await rm(path, { recursive: true });
    await expect(bus.produce([record("t", "k", "lost")])).rejects.toThrow(LogBroken);
    await expect(bus.failed).rejects.toThrow(/data\.mdb was removed/);
  });
});

describe("a log on a disk that is nearly full", () => {
  it("refuses new records, goes on with those it holds, and takes new ones again once there is room", async () => {
    const clock = createManualClock();
    let free = 100;
    bus = await createLmdbBus({ path, clock, reserveBytes: 50, freeBytes: () => free });
    await bus.ensureTopics(TOPIC);
    await bus.produce([record("t", "k", "held")]);
    free = 49;
    await clock.advance(1_000);
    await expect(bus.produce([record("t", "k", "new")])).rejects.toThrow(DiskFull);
    expect(bus.usage().freeBytes).toBe(49);
    await bus.consume(consumeOptions("reader", ["t"]), async () => []);
    await expect.poll(() => bus.committed("reader", "t")).toEqual([1]);
    free = 50;
    await clock.advance(1_000);
    expect(await bus.produce([record("t", "k", "new")])).toMatchObject([{ offset: 1 }]);
  });
});
