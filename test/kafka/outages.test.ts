import type { Bus, LogRecord, OutgoingRecord } from "@nghe/bus";
import { createKafkaBus } from "@nghe/bus/kafka";
import { systemClock } from "@nghe/runtime";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { needs, titled } from "../harness/needs.ts";
import { type RunningKafka, startKafka } from "./harness/start-kafka.ts";

const need = needs("kafka");
const limits = { maxRecords: 50, maxBytes: 1 << 20, maxWaitMs: 50 };

function numbers(topic: string, first: number, count: number): OutgoingRecord[] {
  return Array.from({ length: count }, (_, index) => {
    return { topic, key: `key-${index % 5}`, value: Buffer.from(String(first + index)), headers: {} };
  });
}

function distinct(seen: readonly LogRecord[]): number {
  return new Set(seen.map(({ value }) => String(value))).size;
}

describe.skipIf(!need.available)(titled("outages of Kafka", need), () => {
  let kafka: RunningKafka;
  let bus: Bus;
  beforeAll(async () => {
    kafka = await startKafka();
    bus = await createKafkaBus({
      brokers: kafka.brokers,
      clientId: "outages",
      clock: systemClock,
      heartbeatIntervalMs: 300,
    });
  });
  afterAll(async () => {
    await bus.close();
    await kafka.stop();
  });

  it("keep what was acknowledged when the broker is killed, and everyone goes on when it is back", async () => {
    await bus.ensureTopics([{ name: "killed", partitions: 2, retentionMs: null }]);
    const [consumed, followed]: [LogRecord[], LogRecord[]] = [[], []];
    await bus.consume({ group: "killed", topics: ["killed"], from: "start", ...limits }, async ({ records }) => {
      consumed.push(...records);
      return [];
    });
    const follower = await bus.follow({ topic: "killed", from: "start" }, async (records) => {
      followed.push(...records);
    });
    await bus.produce(numbers("killed", 0, 100));
    await expect.poll(() => distinct(consumed), { timeout: 20_000 }).toBe(100);
    await kafka.kill();
    const during = bus.produce(numbers("killed", 100, 50));
    await kafka.restart();
    await during;
    await bus.produce(numbers("killed", 150, 50));
    await expect.poll(() => distinct(consumed), { timeout: 60_000 }).toBe(200);
    await expect.poll(() => distinct(followed), { timeout: 60_000 }).toBe(200);
    await follower.close();
  });

  it("are waited for when the broker freezes", async () => {
    await bus.ensureTopics([{ name: "frozen", partitions: 1, retentionMs: null }]);
    await bus.produce(numbers("frozen", 0, 10));
    kafka.freeze();
    const during = bus.produce(numbers("frozen", 10, 10));
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    kafka.thaw();
    await during;
    const [bounds] = await bus.bounds("frozen");
    expect(bounds?.end).toBeGreaterThanOrEqual(20);
  });

  it("cost nothing while it idles: no timer spins on a connection that was used", async () => {
    await bus.ensureTopics([{ name: "idle", partitions: 2, retentionMs: null }]);
    await bus.produce(numbers("idle", 0, 10));
    const slow = { ...limits, maxWaitMs: 1_000 };
    await bus.consume({ group: "idle", topics: ["idle"], from: "start", ...slow }, async () => []);
    await bus.follow({ topic: "idle", from: "start" }, async () => undefined);
    await expect.poll(() => bus.committed("idle", "idle"), { timeout: 20_000 }).not.toContain(null);
    const timers = vi.spyOn(globalThis, "setTimeout");
    const before = process.cpuUsage();
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    const { user, system } = process.cpuUsage(before);
    expect(timers.mock.calls.length / 5).toBeLessThan(60);
    expect((user + system) / 5_000_000).toBeLessThan(0.08);
    timers.mockRestore();
  });
});
