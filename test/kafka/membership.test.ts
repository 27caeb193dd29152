import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Bus, ConsumeOptions, LogRecord, OutgoingRecord } from "@nghe/bus";
import { createKafkaBus } from "@nghe/bus/kafka";
import { systemClock } from "@nghe/runtime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { needs, titled } from "../harness/needs.ts";
import { type RunningKafka, startKafka } from "./harness/start-kafka.ts";

const need = needs("kafka");
const HOLDER = fileURLToPath(new URL("./harness/hold-partitions.ts", import.meta.url));

function records(topic: string, count: number): OutgoingRecord[] {
  return Array.from({ length: count }, (_, index) => {
    return { topic, key: `key-${index}`, value: Buffer.from(String(index)), headers: {} };
  });
}

function options(group: string, topic: string): ConsumeOptions {
  return { group, topics: [topic], maxRecords: 10, maxBytes: 1 << 20, maxWaitMs: 50, from: "start" };
}

describe.skipIf(!need.available)(titled("members of a group on Kafka", need), () => {
  let kafka: RunningKafka;
  let bus: Bus;
  beforeAll(async () => {
    kafka = await startKafka();
    bus = await createKafkaBus({
      brokers: kafka.brokers,
      clientId: "membership",
      clock: systemClock,
      sessionTimeoutMs: 6_000,
      heartbeatIntervalMs: 300,
      closeDeadlineMs: 1_000,
    });
  });
  afterAll(async () => {
    await bus.close();
    await kafka.stop();
  });

  it("take over what a killed member held", async () => {
    await bus.ensureTopics([{ name: "held", partitions: 2, retentionMs: null }]);
    await bus.produce(records("held", 20));
    const args = ["--conditions=@nghe/source", "--import", "tsx", HOLDER, kafka.brokers[0] ?? "", "takeover", "held"];
    const holder = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "ignore"] });
    let said = "";
    holder.stdout.on("data", (text) => {
      said += String(text);
    });
    await expect.poll(() => said, { timeout: 20_000 }).toContain("holding");
    holder.kill("SIGKILL");

    const seen: LogRecord[] = [];
    const subscription = await bus.consume(options("takeover", "held"), async (batch) => {
      seen.push(...batch.records);
      return [];
    });
    await expect.poll(() => bus.committed("takeover", "held"), { timeout: 30_000 }).not.toContain(null);
    await expect.poll(() => new Set(seen.map(({ key }) => key)).size, { timeout: 30_000 }).toBe(20);
    await subscription.close();
  });

  it("are told by the signal when a batch may no longer be theirs, and nothing is lost", async () => {
    await bus.ensureTopics([{ name: "shared", partitions: 2, retentionMs: null }]);
    await bus.produce(records("shared", 40));
    const seen: LogRecord[] = [];
    let aborted = 0;
    const first = await bus.consume(options("shared", "shared"), async (batch) => {
      if (aborted === 0) {
        await new Promise((resolve) => batch.signal.addEventListener("abort", resolve));
        aborted += 1;
        throw new Error("given up for the others");
      }
      seen.push(...batch.records);
      return [];
    });
    const second = await bus.consume(options("shared", "shared"), async (batch) => {
      seen.push(...batch.records);
      return [];
    });
    await expect.poll(() => new Set(seen.map(({ key }) => key)).size, { timeout: 30_000 }).toBe(40);
    expect(aborted).toBe(1);
    expect(first.failures()).toBe(0);
    await first.close();
    await second.close();
  });
});
