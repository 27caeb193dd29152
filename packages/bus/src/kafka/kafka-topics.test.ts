import type { Admin, ITopicConfig } from "kafkajs";
import { describe, expect, it } from "vitest";
import { createKafkaTopics } from "./kafka-topics.ts";

type Cluster = { topics: Map<string, number>; created: ITopicConfig[]; asked: number; refuse: Error | undefined };

/** An admin client of a cluster that is a map. */
function createCluster(held: Record<string, number> = {}): Cluster & { admin: Admin } {
  const cluster: Cluster = { topics: new Map(Object.entries(held)), created: [], asked: 0, refuse: undefined };
  const admin = {
    async listTopics() {
      cluster.asked += 1;
      return [...cluster.topics.keys()];
    },
    async fetchTopicMetadata({ topics }: { topics: string[] }) {
      const partitions = (name: string) => Array.from({ length: cluster.topics.get(name) ?? 0 });
      return { topics: topics.map((name) => ({ name, partitions: partitions(name) })) };
    },
    async createTopics({ topics }: { topics: ITopicConfig[] }) {
      for (const { topic, numPartitions } of topics) cluster.topics.set(topic, numPartitions ?? 1);
      if (cluster.refuse !== undefined) throw cluster.refuse;
      cluster.created.push(...topics);
      return true;
    },
    async fetchTopicOffsets() {
      return [
        { partition: 1, offset: "9", low: "4", high: "9" },
        { partition: 0, offset: "7", low: "0", high: "7" },
      ];
    },
  };
  return Object.assign(cluster, { admin: admin as unknown as Admin });
}

const settings = { replicationFactor: 3, minInSyncReplicas: 2, maxRecordBytes: 1_000_000 };
const plan = { name: "posts", partitions: 2, retentionMs: 60_000 };

describe("topics on Kafka", () => {
  it("are made as planned, with the copies and limits asked for", async () => {
    const cluster = createCluster();
    await createKafkaTopics(cluster.admin, settings).ensure([plan, { ...plan, name: "registry", retentionMs: null }]);
    const config = cluster.created.map((topic) =>
      Object.fromEntries((topic.configEntries ?? []).map((e) => [e.name, e.value])),
    );
    expect(cluster.created[0]).toMatchObject({ topic: "posts", numPartitions: 2, replicationFactor: 3 });
    expect(config.map((entries) => entries["retention.ms"])).toEqual(["60000", "-1"]);
    expect(config[0]).toMatchObject({ "min.insync.replicas": "2", "message.timestamp.type": "LogAppendTime" });
    expect(Number(config[0]?.["max.message.bytes"])).toBeGreaterThan(1_000_000);
  });

  it("stay as they are where they exist", async () => {
    const cluster = createCluster({ posts: 2 });
    await createKafkaTopics(cluster.admin, settings).ensure([plan]);
    expect(cluster.created).toEqual([]);
  });

  it("make none of a plan where one does not fit", async () => {
    const cluster = createCluster({ posts: 5 });
    const ensured = createKafkaTopics(cluster.admin, settings).ensure([{ ...plan, name: "new" }, plan]);
    await expect(ensured).rejects.toMatchObject({ code: "topic-mismatch" });
    expect(cluster.topics.has("new")).toBe(false);
  });

  it("may be made by two at the same moment", async () => {
    const cluster = createCluster();
    const exists = Object.assign(new Error("exists"), { type: "TOPIC_ALREADY_EXISTS" });
    cluster.refuse = Object.assign(new Error("topic creation errors"), { errors: [exists] });
    await createKafkaTopics(cluster.admin, settings).ensure([plan]);
    cluster.topics.clear();
    cluster.refuse = Object.assign(new Error("policy"), { type: "POLICY_VIOLATION" });
    const refused = createKafkaTopics(cluster.admin, settings).ensure([plan]);
    await expect(refused).rejects.toMatchObject({ code: "kafka" });
  });

  it("are asked for once, and an unknown one is an error", async () => {
    const cluster = createCluster({ posts: 2 });
    const topics = createKafkaTopics(cluster.admin, settings);
    expect([await topics.partitions("posts"), await topics.partitions("posts")]).toEqual([2, 2]);
    expect(cluster.asked).toBe(1);
    await expect(topics.partitions("nothing")).rejects.toMatchObject({ code: "unknown-topic" });
  });

  it("have their bounds by partition, whatever order the broker gives", async () => {
    const { admin } = createCluster({ posts: 2 });
    expect(await createKafkaTopics(admin, settings).bounds("posts")).toEqual([
      { start: 0, end: 7 },
      { start: 4, end: 9 },
    ]);
  });
});
