import type { Admin, ITopicConfig } from "kafkajs";
import { describe, expect, it } from "vitest";
import { createKafkaTopics, type KafkaTopicsDeps } from "./kafka-topics.ts";

type Cluster = {
  topics: Map<string, number>;
  created: ITopicConfig[];
  asked: number;
  refuse: Error | undefined;
  /** Topics that are there and not yet listed, by how many listings they still miss. */
  hidden: Map<string, number>;
  /** What the next requests for offsets fail with, in order. */
  moves: Error[];
  opened: number;
};

/** An admin client of a cluster that is a map. */
function createCluster(held: Record<string, number> = {}): Cluster & { admin: Admin } {
  const cluster: Cluster = {
    ...{ topics: new Map(Object.entries(held)), created: [], asked: 0, refuse: undefined },
    ...{ hidden: new Map(), moves: [], opened: 0 },
  };
  const admin = {
    async listTopics() {
      cluster.asked += 1;
      return [...cluster.topics.keys()].filter((topic) => {
        const left = cluster.hidden.get(topic) ?? 0;
        cluster.hidden.set(topic, left - 1);
        return left <= 0;
      });
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
    async disconnect() {
      cluster.opened -= 1;
    },
    async fetchTopicOffsets() {
      const moved = cluster.moves.shift();
      if (moved !== undefined) throw moved;
      return [
        { partition: 1, offset: "9", low: "4", high: "9" },
        { partition: 0, offset: "7", low: "0", high: "7" },
      ];
    },
  };
  return Object.assign(cluster, { admin: admin as unknown as Admin });
}

function depsOf(cluster: Cluster & { admin: Admin }): KafkaTopicsDeps {
  const openAdmin = async () => {
    cluster.opened += 1;
    return cluster.admin;
  };
  return { admin: { ...cluster.admin }, openAdmin, clock: { sleep: async () => undefined } };
}

const failing = (type: string) => Object.assign(new Error(type), { type });
const settings = { replicationFactor: 3, minInSyncReplicas: 2, maxRecordBytes: 1_000_000 };
const plan = { name: "posts", partitions: 2, retentionMs: 60_000 };

describe("topics on Kafka", () => {
  it("are made as planned, with the copies and limits asked for", async () => {
    const cluster = createCluster();
    await createKafkaTopics(depsOf(cluster), settings).ensure([plan, { ...plan, name: "registry", retentionMs: null }]);
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
    await createKafkaTopics(depsOf(cluster), settings).ensure([plan]);
    expect(cluster.created).toEqual([]);
  });

  it("make none of a plan where one does not fit", async () => {
    const cluster = createCluster({ posts: 5 });
    const ensured = createKafkaTopics(depsOf(cluster), settings).ensure([{ ...plan, name: "new" }, plan]);
    await expect(ensured).rejects.toMatchObject({ code: "topic-mismatch" });
    expect(cluster.topics.has("new")).toBe(false);
  });

  it("may be made by two at the same moment", async () => {
    const cluster = createCluster();
    const exists = Object.assign(new Error("exists"), { type: "TOPIC_ALREADY_EXISTS" });
    cluster.refuse = Object.assign(new Error("topic creation errors"), { errors: [exists] });
    await createKafkaTopics(depsOf(cluster), settings).ensure([plan]);
    cluster.topics.clear();
    cluster.refuse = Object.assign(new Error("policy"), { type: "POLICY_VIOLATION" });
    const refused = createKafkaTopics(depsOf(cluster), settings).ensure([plan]);
    await expect(refused).rejects.toMatchObject({ code: "kafka" });
  });

  it("are asked for once, and an unknown one is an error", async () => {
    const cluster = createCluster({ posts: 2 });
    const topics = createKafkaTopics(depsOf(cluster), settings);
    expect([await topics.partitions("posts"), await topics.partitions("posts")]).toEqual([2, 2]);
    expect(cluster.asked).toBe(1);
    await expect(topics.partitions("nothing")).rejects.toMatchObject({ code: "unknown-topic" });
  });

  it("have their bounds by partition, whatever order the broker gives", async () => {
    const cluster = createCluster({ posts: 2 });
    expect(await createKafkaTopics(depsOf(cluster), settings).bounds("posts")).toEqual([
      { start: 0, end: 7 },
      { start: 4, end: 9 },
    ]);
  });

  it("are waited for where another process made them and they are not listed yet", async () => {
    const cluster = createCluster();
    cluster.refuse = Object.assign(new Error("topic creation errors"), { errors: [failing("TOPIC_ALREADY_EXISTS")] });
    cluster.hidden.set("posts", 3);
    const topics = createKafkaTopics(depsOf(cluster), settings);
    await topics.ensure([plan]);
    expect(await topics.partitions("posts")).toBe(2);
  });

  it("have their bounds from the new leaders where they have moved, by clients that are closed again", async () => {
    const cluster = createCluster({ posts: 2 });
    cluster.moves.push(failing("NOT_LEADER_FOR_PARTITION"), failing("LEADER_NOT_AVAILABLE"));
    expect(await createKafkaTopics(depsOf(cluster), settings).bounds("posts")).toHaveLength(2);
    expect(cluster.opened).toBe(0);
    expect(cluster.moves).toEqual([]);
  });

  it("have no bounds where it is not the leaders that fail, or they never come back", async () => {
    const cluster = createCluster({ posts: 2 });
    cluster.moves.push(failing("TOPIC_AUTHORIZATION_FAILED"));
    await expect(createKafkaTopics(depsOf(cluster), settings).bounds("posts")).rejects.toMatchObject({ code: "kafka" });
    cluster.moves.push(...Array.from({ length: 50 }, () => failing("NOT_LEADER_FOR_PARTITION")));
    await expect(createKafkaTopics(depsOf(cluster), settings).bounds("posts")).rejects.toMatchObject({ code: "kafka" });
    expect(cluster.opened).toBe(0);
  });
});
