import type { Clock } from "@nghe/runtime";
import type { Admin } from "kafkajs";
import type { ConsumeOptions } from "../bus.ts";
import { GroupInUse, RefusedRecord } from "../failures.ts";
import { pauseAfter } from "../pause.ts";
import { KafkaFailure, typeOf } from "./kafka-failure.ts";
import { asked, type KafkaTopics } from "./kafka-topics.ts";
import type { InnerCluster } from "./kafkajs-internals.ts";

export type KafkaGroupOffsets = {
  committed(group: string, topic: string): Promise<(number | null)[]>;
  moveGroup(group: string, topic: string, offsets: readonly number[]): Promise<void>;
  /** Writes down where a group that never committed begins, so that a crash before its first batch skips nothing. */
  begin(options: ConsumeOptions): Promise<void>;
};

export type KafkaGroupOffsetsDeps = {
  admin: Admin;
  cluster: InnerCluster;
  topics: KafkaTopics;
  clock: Pick<Clock, "sleep">;
};

/** Under a minute in all. */
const MOST_TRIES = 10;
/** A broker that has just started, or just taken over a group, reads its offsets first. */
const NOT_READY = new Set(["GROUP_LOAD_IN_PROGRESS", "GROUP_COORDINATOR_NOT_AVAILABLE", "NOT_COORDINATOR_FOR_GROUP"]);

/** What the broker answers to a commit without membership where a group has members. */
const HAS_MEMBERS = new Set(["UNKNOWN_MEMBER_ID", "REBALANCE_IN_PROGRESS", "ILLEGAL_GENERATION"]);

export function createKafkaGroupOffsets({ admin, cluster, topics, clock }: KafkaGroupOffsetsDeps): KafkaGroupOffsets {
  /** Asks the broker that keeps a group, and again while it is not ready. */
  const ofCoordinator = async <T>(request: () => Promise<T>): Promise<T> => {
    for (let failures = 0; ; ) {
      try {
        return await request();
      } catch (error) {
        failures += 1;
        if (failures === MOST_TRIES || !NOT_READY.has(typeOf(error) ?? "")) throw error;
      }
      await clock.sleep(pauseAfter(failures));
    }
  };

  const committed = async (group: string, topic: string): Promise<(number | null)[]> => {
    const count = await topics.partitions(topic);
    const [found] = await asked("read a group's offsets", () =>
      ofCoordinator(() => admin.fetchOffsets({ groupId: group, topics: [topic] })),
    );
    const offsets = new Map(found?.partitions.map(({ partition, offset }) => [partition, Number(offset)]));
    return Array.from({ length: count }, (_, partition) => {
      const offset = offsets.get(partition) ?? -1;
      return offset < 0 ? null : offset;
    });
  };

  const commit = async (group: string, topic: string, offsets: readonly (number | null)[]): Promise<void> => {
    const partitions = offsets.flatMap((offset, partition) =>
      offset === null ? [] : [{ partition, offset: String(offset), metadata: null }],
    );
    if (partitions.length === 0) return;
    try {
      await ofCoordinator(async () => {
        const coordinator = await cluster.findGroupCoordinator({ groupId: group });
        await coordinator.offsetCommit({
          groupId: group,
          groupGenerationId: -1,
          memberId: "",
          topics: [{ topic, partitions }],
        });
      });
    } catch (error) {
      if (HAS_MEMBERS.has(typeOf(error) ?? "")) throw new GroupInUse(group, error);
      throw new KafkaFailure("cannot move a group", error);
    }
  };

  return {
    committed,
    async moveGroup(group, topic, offsets) {
      const bounds = await topics.bounds(topic);
      if (offsets.length !== bounds.length || !offsets.every((offset) => Number.isSafeInteger(offset) && offset >= 0)) {
        throw new RefusedRecord(`a move of "${topic}" needs ${bounds.length} offsets`);
      }
      const { groups } = await asked("describe a group", () => ofCoordinator(() => admin.describeGroups([group])));
      if (groups.some(({ members }) => members.length > 0)) throw new GroupInUse(group);
      const within = offsets.map((offset, partition) => {
        const { start, end } = bounds[partition] ?? { start: 0, end: 0 };
        return Math.min(Math.max(offset, start), end);
      });
      await commit(group, topic, within);
    },
    async begin({ group, topics: names, from }) {
      if (from === "start") return;
      for (const topic of names) {
        const held = await committed(group, topic);
        const bounds = await topics.bounds(topic);
        const fresh = held.map((offset, partition) => (offset === null ? (bounds[partition]?.end ?? 0) : null));
        await commit(group, topic, fresh).catch((error: unknown) => {
          if (!(error instanceof GroupInUse)) throw error;
        });
      }
    },
  };
}
