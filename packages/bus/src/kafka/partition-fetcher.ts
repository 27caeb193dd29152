import type { LogRecord } from "../bus.ts";
import { toLogRecord } from "./kafka-records.ts";
import type { InnerCluster } from "./kafkajs-internals.ts";

/** Reads partitions of a topic straight from their leaders: no group, so nothing is left behind in the cluster. */
export type PartitionFetcher = {
  /**
   * The records at each position, in order, by partition; waits up to `waitMs` for some. Several leaders are asked at
   * the same time, and all are waited for.
   */
  fetch(positions: ReadonlyMap<number, number>, waitMs: number): Promise<Map<number, LogRecord[]>>;
};

const PARTITION_BYTES = 1 << 20;
const RESPONSE_BYTES = 8 << 20;

export function createPartitionFetcher(cluster: InnerCluster, topic: string): PartitionFetcher {
  return {
    async fetch(positions, waitMs) {
      const leaders = cluster.findLeaderForPartitions(topic, [...positions.keys()]);
      const answers = await Promise.all(
        Object.entries(leaders).map(async ([nodeId, partitions]) => {
          const broker = await cluster.findBroker({ nodeId });
          return await broker.fetch({
            maxWaitTime: waitMs,
            minBytes: 1,
            maxBytes: RESPONSE_BYTES,
            isolationLevel: 1,
            rackId: "",
            topics: [{ topic, partitions: partitions.map((partition) => request(partition, positions)) }],
          });
        }),
      );
      const fetched = answers.flatMap(({ responses }) => responses.flatMap(({ partitions }) => partitions));
      return new Map(
        fetched.map(({ partition, messages }) => {
          const from = positions.get(partition) ?? 0;
          const wanted = messages.filter(({ offset, isControlRecord }) => Number(offset) >= from && !isControlRecord);
          return [partition, wanted.map((message) => toLogRecord(topic, partition, message))];
        }),
      );
    },
  };
}

function request(partition: number, positions: ReadonlyMap<number, number>) {
  return { partition, fetchOffset: String(positions.get(partition) ?? 0), maxBytes: PARTITION_BYTES };
}
