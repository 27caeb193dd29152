import { describe, expect, it } from "vitest";
import type { KafkaTopics } from "./kafka-topics.ts";
import type { InnerCluster } from "./kafkajs-internals.ts";
import { createPartitionFetcher } from "./partition-fetcher.ts";
import { readKafkaStretch } from "./read-kafka-stretch.ts";

type Asked = { node: string; partition: number; from: number };

/** Brokers that hold `logs` by partition, `step` records an answer, led by turns; offsets in `control` are marks. */
function clusterOf(logs: readonly number[], { step = 3, control = [] as readonly number[] } = {}) {
  const asked: Asked[] = [];
  const broker = (node: string) => ({
    async fetch(request: { topics: { partitions: { partition: number; fetchOffset: string }[] }[] }) {
      const partitions = request.topics.flatMap((topic) => topic.partitions);
      return {
        responses: [
          {
            partitions: partitions.map(({ partition, fetchOffset }) => {
              const from = Number(fetchOffset);
              asked.push({ node, partition, from });
              // A broker answers from the beginning of the batch that holds the offset.
              const first = Math.floor(from / step) * step;
              const offsets = Array.from({ length: step }, (_, nth) => first + nth).filter(
                (offset) => offset < (logs[partition] ?? 0),
              );
              return { partition, messages: offsets.map(messageAt) };
            }),
          },
        ],
      };
    },
  });
  const messageAt = (offset: number) => ({
    offset: String(offset),
    timestamp: "1000",
    key: Buffer.from(`k${offset}`),
    value: Buffer.from(`v${offset}`),
    headers: {},
    isControlRecord: control.includes(offset),
  });
  const cluster = {
    addTargetTopic: async () => undefined,
    findLeaderForPartitions: (_topic: string, partitions: readonly number[]) => {
      const leaders: Record<string, number[]> = {};
      for (const partition of partitions) {
        const node = `n${partition % 2}`;
        leaders[node] = [...(leaders[node] ?? []), partition];
      }
      return leaders;
    },
    findBroker: async ({ nodeId }: { nodeId: string }) => broker(nodeId),
  } as unknown as InnerCluster;
  const topics = {
    bounds: async () => logs.map((end) => ({ start: 0, end })),
  } as unknown as KafkaTopics;
  return { cluster, topics, asked };
}

async function offsetsOf(stretch: AsyncIterable<readonly { offset: number }[]>): Promise<number[][]> {
  const all: number[][] = [];
  for await (const records of stretch) all.push(records.map(({ offset }) => offset));
  return all;
}

describe("a stretch of a partition", () => {
  it("is read from where it begins to where it ends, though answers begin before and reach beyond", async () => {
    const scene = clusterOf([10]);
    expect(await offsetsOf(readKafkaStretch(scene, "posts", 0, 4, 8))).toEqual([
      [4, 5],
      [6, 7],
    ]);
  });

  it("ends at what was there when it began", async () => {
    const scene = clusterOf([5]);
    expect(await offsetsOf(readKafkaStretch(scene, "posts", 0, 0, 1_000))).toEqual([
      [0, 1, 2],
      [3, 4],
    ]);
  });

  it("that is empty, or lies beyond the end, asks no broker", async () => {
    const scene = clusterOf([5]);
    expect(await offsetsOf(readKafkaStretch(scene, "posts", 0, 3, 3))).toEqual([]);
    expect(await offsetsOf(readKafkaStretch(scene, "posts", 0, 9, 20))).toEqual([]);
    expect(scene.asked).toEqual([]);
  });

  it("leaves out the marks of transactions, and ends though its last offset is one", async () => {
    const scene = clusterOf([6], { control: [1, 5] });
    expect((await offsetsOf(readKafkaStretch(scene, "posts", 0, 0, 6))).flat()).toEqual([0, 2, 3, 4]);
    expect(scene.asked.length).toBeLessThan(30);
  });

  it("of a partition that is not there is refused", async () => {
    const scene = clusterOf([5]);
    await expect(offsetsOf(readKafkaStretch(scene, "posts", 7, 0, 1))).rejects.toThrow("no partition 7");
  });
});

describe("createPartitionFetcher", () => {
  it("asks each leader once for all that it leads, and gives records by partition", async () => {
    const { cluster, asked } = clusterOf([3, 6, 9]);
    const fetched = await createPartitionFetcher(cluster, "posts").fetch(
      new Map([
        [0, 1],
        [1, 0],
        [2, 8],
      ]),
      5,
    );
    const offsets = [0, 1, 2].map((partition) => fetched.get(partition)?.map(({ offset }) => offset));
    expect(offsets).toEqual([[1, 2], [0, 1, 2], [8]]);
    expect(new Set(asked.map(({ node, partition }) => `${node}:${partition}`))).toEqual(
      new Set(["n0:0", "n0:2", "n1:1"]),
    );
    expect(fetched.get(1)?.[0]).toMatchObject({ topic: "posts", partition: 1, key: "k0", timestamp: 1_000 });
  });
});
