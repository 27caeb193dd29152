import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createManualClock } from "@nghe/runtime";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { consumeOptions, readAll, record, textsOf } from "../testing/contract-context.ts";
import { createLmdbBus, type LmdbBus } from "./create-lmdb-bus.ts";

const DAY_MS = 86_400_000;
const clock = createManualClock();
let path: string;
let bus: LmdbBus;

beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), "nghe-retention-"));
  bus = await open();
  await bus.ensureTopics([
    { name: "short", partitions: 1, retentionMs: DAY_MS },
    { name: "kept", partitions: 1, retentionMs: null },
  ]);
});
afterEach(async () => {
  await bus.close();
  await rm(path, { recursive: true, force: true });
});

function open(mapSizeBytes = 1 << 24): Promise<LmdbBus> {
  return createLmdbBus({ path, clock, mapSizeBytes });
}

describe("retention", () => {
  it("deletes whole batches that are older than their topic allows, and keeps the rest", async () => {
    await bus.produce([record("short", "k", "old 1"), record("short", "k", "old 2"), record("kept", "k", "for ever")]);
    await clock.advance(DAY_MS + 1);
    await bus.produce([record("short", "k", "new")]);
    expect(await bus.sweep()).toBe(1);
    expect(textsOf(await readAll(bus, "short"))).toEqual(["new"]);
    expect(textsOf(await readAll(bus, "kept"))).toEqual(["for ever"]);
    expect(await bus.bounds("short")).toEqual([{ start: 2, end: 3 }]);
    expect(await bus.sweep()).toBe(0);
  });

  it("never gives an offset twice, even when all was deleted before a restart", async () => {
    await bus.produce([record("short", "k", "a"), record("short", "k", "b")]);
    await clock.advance(DAY_MS + 1);
    await bus.sweep();
    await bus.close();
    bus = await open();
    expect(await bus.bounds("short")).toEqual([{ start: 2, end: 2 }]);
    expect(await bus.produce([record("short", "k", "c")])).toEqual([{ topic: "short", partition: 0, offset: 2 }]);
    await bus.close();
    bus = await open();
    expect(await bus.bounds("short")).toEqual([{ start: 2, end: 3 }]);
  });

  it("keeps what a group at work has still to read, and deletes it once that is done", async () => {
    await bus.produce([record("short", "k", "acknowledged")]);
    await clock.advance(DAY_MS + 1);
    let tables: "down" | "up" = "down";
    const tablesNow = () => tables;
    const seen: string[] = [];
    await bus.consume(consumeOptions("behind", ["short"]), async ({ records }) => {
      if (tablesNow() === "down") throw new Error("the tables are down");
      seen.push(...textsOf(records));
      return [];
    });
    expect(await bus.sweep()).toBe(0);
    tables = "up";
    await expect
      .poll(async () => {
        await clock.advance(60_000);
        return bus.committed("behind", "short");
      })
      .toEqual([1]);
    expect(seen).toEqual(["acknowledged"]);
    expect(await bus.sweep()).toBe(1);
  });

  it("keeps what a group that must read it has still to read, also where none of it is here", async () => {
    const readers = [
      { group: "enrich", topic: "short" },
      { group: "never-begun", topic: "kept" },
    ];
    await bus.close();
    bus = await createLmdbBus({ path, clock, readers });
    await bus.produce([record("short", "k", "read")]);
    await bus.produce([record("short", "k", "unread")]);
    await clock.advance(DAY_MS + 1);
    expect(await bus.sweep()).toBe(0);
    await bus.moveGroup("enrich", "short", [1]);
    expect(await bus.sweep()).toBe(1);
    expect(textsOf(await readAll(bus, "short"))).toEqual(["unread"]);
    await bus.moveGroup("enrich", "short", [2]);
    expect(await bus.sweep()).toBe(1);
  });

  it("lets a group that was away go on at what is left", async () => {
    await bus.moveGroup("slow", "short", [0]);
    await bus.produce([record("short", "k", "lost")]);
    await clock.advance(DAY_MS + 1);
    await bus.produce([record("short", "k", "left")]);
    await bus.sweep();
    const seen: string[] = [];
    await bus.consume(consumeOptions("slow", ["short"]), async ({ records }) => {
      seen.push(...textsOf(records));
      return [];
    });
    await expect.poll(() => bus.committed("slow", "short")).toEqual([2]);
    expect(seen).toEqual(["left"]);
  });

  it("gives back the room of what it deletes", async () => {
    await bus.produce([record("short", "k", "x".repeat(100_000))]);
    const full = bus.usage().usedBytes;
    await clock.advance(DAY_MS + 1);
    await bus.sweep();
    expect(full).toBeGreaterThan(100_000);
    expect(bus.usage().usedBytes).toBeLessThan(1_000);
  });

  it("refuses records when the log is full, loses none that it holds, and takes them again once there is room", async () => {
    await bus.close();
    bus = await open(1_000_000);
    const large = record("short", "k", "x".repeat(200_000));
    for (let count = 0; count < 4; count += 1) await bus.produce([large]);
    await expect(bus.produce([large])).rejects.toMatchObject({ code: "log-full", retriable: true });
    expect(await bus.bounds("short")).toEqual([{ start: 0, end: 4 }]);

    await bus.consume(consumeOptions("reader", ["short"]), async ({ records }) =>
      records.map(({ key }) => record("kept", key, "made of it")),
    );
    await expect.poll(() => bus.committed("reader", "short")).toEqual([4]);
    await clock.advance(DAY_MS + 1);
    await bus.sweep();
    expect(await bus.produce([large])).toMatchObject([{ offset: 4 }]);
  });
});
