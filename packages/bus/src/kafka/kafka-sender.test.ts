import type { ProducerBatch, RecordMetadata } from "kafkajs";
import { describe, expect, it } from "vitest";
import { numbered, record } from "../testing/contract-context.ts";
import { createKafkaSender, type KafkaSender } from "./kafka-sender.ts";

type Broker = { requests: ProducerBatch[]; fail: Error | undefined; inFlight: number; most: number };

/** A broker of two partitions a topic that remembers what it was sent. */
function createTestSender(maxRecordBytes = 1 << 20): { broker: Broker; sender: KafkaSender } {
  const broker: Broker = { requests: [], fail: undefined, inFlight: 0, most: 0 };
  const ends = new Map<string, number>();
  const sendBatch = async (batch: ProducerBatch): Promise<RecordMetadata[]> => {
    broker.inFlight += 1;
    broker.most = Math.max(broker.most, broker.inFlight);
    await new Promise((resolve) => setImmediate(resolve));
    broker.inFlight -= 1;
    if (broker.fail !== undefined) throw broker.fail;
    broker.requests.push(batch);
    return (batch.topicMessages ?? []).flatMap(({ topic, messages }) =>
      [0, 1].map((partition) => {
        const count = messages.filter((message) => message.partition === partition).length;
        const baseOffset = ends.get(`${topic}${partition}`) ?? 100;
        ends.set(`${topic}${partition}`, baseOffset + count);
        return { topicName: topic, partition, errorCode: 0, baseOffset: String(baseOffset) };
      }),
    );
  };
  return { broker, sender: createKafkaSender({ producer: { sendBatch }, partitions: async () => 2, maxRecordBytes }) };
}

describe("the sender", () => {
  it("sends one request at a time, and what waits goes together", async () => {
    const { broker, sender } = createTestSender();
    await Promise.all(Array.from({ length: 20 }, () => sender.send(numbered("posts", 5))));
    expect(broker.most).toBe(1);
    expect(broker.requests.length).toBeLessThanOrEqual(2);
  });

  it("gives each record its position, also when a call is cut into several requests", async () => {
    const { broker, sender } = createTestSender();
    const positions = await sender.send(numbered("posts", 5_000, 40));
    expect(broker.requests.length).toBeGreaterThan(1);
    for (const partition of [0, 1]) {
      const offsets = positions.filter((position) => position.partition === partition).map(({ offset }) => offset);
      expect(offsets).toEqual(offsets.map((_, index) => 100 + index));
    }
  });

  it("keeps a request under the limit of bytes, one record at least", async () => {
    const { broker, sender } = createTestSender();
    await sender.send([record("posts", "a", "x".repeat(600_000)), record("posts", "b", "x".repeat(600_000))]);
    expect(broker.requests).toHaveLength(2);
  });

  it("rejects the calls of a request that failed, and serves the next", async () => {
    const { broker, sender } = createTestSender();
    broker.fail = Object.assign(new Error("not enough replicas"), { retriable: true });
    await expect(sender.send(numbered("posts", 3))).rejects.toMatchObject({ code: "kafka", retriable: true });
    broker.fail = undefined;
    expect(await sender.send(numbered("posts", 3))).toHaveLength(3);
  });

  it("refuses a record that no topic takes, before anything of the call is sent", async () => {
    const { broker, sender } = createTestSender(1_000);
    const call = sender.send([record("posts", "a", "small"), record("posts", "b", "x".repeat(2_000))]);
    await expect(call).rejects.toMatchObject({ code: "refused-record" });
    expect(broker.requests).toEqual([]);
  });

  it("finishes what it has when it closes, and takes nothing more", async () => {
    const { sender } = createTestSender();
    const last = sender.send(numbered("posts", 2));
    await new Promise((resolve) => setImmediate(resolve));
    await sender.close();
    expect(await last).toHaveLength(2);
    await expect(sender.send(numbered("posts", 1))).rejects.toMatchObject({ code: "bus-closed" });
  });
});
