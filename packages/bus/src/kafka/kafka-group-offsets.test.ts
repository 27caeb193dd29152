import type { Admin } from "kafkajs";
import { describe, expect, it } from "vitest";
import { consumeOptions } from "../testing/contract-context.ts";
import { createKafkaGroupOffsets } from "./kafka-group-offsets.ts";
import type { KafkaTopics } from "./kafka-topics.ts";
import type { InnerCluster, OffsetCommitRequest } from "./kafkajs-internals.ts";

/** A group on a topic of two partitions, 0-100 and 40-50; its coordinator fails with `loading` in order at first. */
function createGroup(
  offsets: readonly string[],
  members = 0,
  refuse: Error | undefined = undefined,
  loading: readonly Error[] = [],
) {
  const commits: OffsetCommitRequest[] = [];
  const partitions = offsets.map((offset, partition) => ({ partition, offset }));
  const failures = [...loading];
  const admin = {
    fetchOffsets: async () => {
      const failure = failures.shift();
      if (failure !== undefined) throw failure;
      return [{ topic: "posts", partitions }];
    },
    describeGroups: async () => ({ groups: [{ members: Array.from({ length: members }) }] }),
  } as unknown as Admin;
  const bounds = [
    { start: 0, end: 100 },
    { start: 40, end: 50 },
  ];
  const topics = { partitions: async () => 2, bounds: async () => bounds } as unknown as KafkaTopics;
  const offsetCommit = async (request: OffsetCommitRequest): Promise<void> => {
    if (refuse !== undefined) throw refuse;
    commits.push(request);
  };
  const cluster = { findGroupCoordinator: async () => ({ offsetCommit }) } as unknown as InnerCluster;
  const pauses: number[] = [];
  const clock = { sleep: async (ms: number) => void pauses.push(ms) };
  return { group: createKafkaGroupOffsets({ admin, cluster, topics, clock }), commits, pauses };
}

function committedIn(commits: readonly OffsetCommitRequest[]): (readonly [number, string])[] {
  const topics = commits.flatMap((commit) => commit.topics);
  return topics.flatMap(({ partitions }) => partitions.map(({ partition, offset }) => [partition, offset] as const));
}

const unknownMember = Object.assign(new Error("members"), { type: "UNKNOWN_MEMBER_ID" });

describe("offsets of a group on Kafka", () => {
  it("are null where the group never committed", async () => {
    expect(await createGroup(["12", "-1"]).group.committed("g", "posts")).toEqual([12, null]);
  });

  it("are asked for again while the broker that keeps them is not ready", async () => {
    const loading = [
      "GROUP_LOAD_IN_PROGRESS",
      "GROUP_COORDINATOR_NOT_AVAILABLE",
      "NOT_COORDINATOR_FOR_GROUP",
      "GROUP_LOAD_IN_PROGRESS",
    ];
    const failures = loading.map((type) => Object.assign(new Error(type), { type }));
    const { group, pauses } = createGroup(["12", "-1"], 0, undefined, failures);
    expect(await group.committed("g", "posts")).toEqual([12, null]);
    expect(pauses).toEqual([100, 200, 400, 800]);
  });

  it("are given up where that takes too long, and at once for any other reason", async () => {
    const loading = Object.assign(new Error("loading"), { type: "GROUP_LOAD_IN_PROGRESS" });
    const never = createGroup(["12"], 0, undefined, Array<Error>(100).fill(loading));
    await expect(never.group.committed("g", "posts")).rejects.toMatchObject({ code: "kafka" });
    expect(never.pauses.length).toBeGreaterThan(5);
    const refused = createGroup(["12"], 0, undefined, [new Error("no")]);
    await expect(refused.group.committed("g", "posts")).rejects.toThrow("cannot read a group's offsets: no");
    expect(refused.pauses).toEqual([]);
  });

  it("are moved within what is held", async () => {
    const { group, commits } = createGroup(["0", "0"]);
    await group.moveGroup("g", "posts", [7, 3]);
    expect(commits[0]).toMatchObject({ groupId: "g", groupGenerationId: -1, memberId: "" });
    expect(committedIn(commits)).toEqual([
      [0, "7"],
      [1, "40"],
    ]);
  });

  it("are not moved under members, also where one joins meanwhile", async () => {
    await expect(createGroup(["0", "0"], 1).group.moveGroup("g", "posts", [1, 41])).rejects.toMatchObject({
      code: "group-in-use",
    });
    const raced = createGroup(["0", "0"], 0, unknownMember).group.moveGroup("g", "posts", [1, 41]);
    await expect(raced).rejects.toMatchObject({ code: "group-in-use" });
  });

  it("need one number for each partition", async () => {
    for (const offsets of [[1], [1, -1], [1, 2, 3], [1, 0.5]]) {
      const moved = createGroup(["0", "0"]).group.moveGroup("g", "posts", offsets);
      await expect(moved).rejects.toMatchObject({ code: "refused-record" });
    }
  });

  it("begin at the end only where the group asks for it and never committed", async () => {
    const fresh = createGroup(["12", "-1"]);
    await fresh.group.begin(consumeOptions("g", ["posts"], { from: "start" }));
    expect(fresh.commits).toEqual([]);
    await fresh.group.begin(consumeOptions("g", ["posts"], { from: "end" }));
    expect(committedIn(fresh.commits)).toEqual([[1, "50"]]);
  });

  it("begin where other members already began", async () => {
    const { group, commits } = createGroup(["-1", "-1"], 1, unknownMember);
    await group.begin(consumeOptions("g", ["posts"], { from: "end" }));
    expect(commits).toEqual([]);
  });
});
