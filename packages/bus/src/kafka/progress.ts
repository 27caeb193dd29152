import type { Clock } from "@nghe/runtime";
import type { Consumer, ConsumerCrashEvent, ConsumerGroupJoinEvent, RequestEvent } from "kafkajs";
import { KafkaFailure } from "./kafka-failure.ts";

/** What is known of a consumer from what it tells: its partitions, and whether it gets on. */
export type Progress = {
  /** Resolves when the consumer first has its place in the group. */
  readonly joined: Promise<void>;
  owned(): readonly { topic: string; partition: number }[];
  /** When something was last committed, or the log was last seen empty, wall ms. */
  at(): number;
  arrived(): void;
  committed(): void;
  /** Listens to the consumer, and tells when it has given up. Gives the way to stop. */
  watch(consumer: Consumer, onGivenUp: (error: unknown) => void): () => void;
};

export function createProgress(clock: Clock): Progress {
  let owned: { topic: string; partition: number }[] = [];
  let progressAt = clock.now();
  let fetchedAt: number | undefined;
  let answered = false;
  let join: () => void = () => undefined;
  const joined = new Promise<void>((resolve) => {
    join = resolve;
  });
  /** A fetch was empty if the next one begins and no record came between. */
  const onFetchStart = (): void => {
    if (fetchedAt !== undefined) progressAt = fetchedAt;
    fetchedAt = undefined;
  };
  const onJoin = ({ payload }: ConsumerGroupJoinEvent): void => {
    owned = Object.entries(payload.memberAssignment).flatMap(([topic, partitions]) =>
      partitions.map((partition) => ({ topic, partition })),
    );
    join();
  };
  return {
    joined,
    owned: () => owned,
    at: () => progressAt,
    arrived() {
      fetchedAt = undefined;
    },
    committed() {
      progressAt = clock.now();
    },
    watch(consumer, onGivenUp) {
      const { FETCH_START, FETCH, GROUP_JOIN, CRASH, REQUEST } = consumer.events;
      const onAnswer = ({ payload }: RequestEvent): void => {
        if (payload.apiName === "Fetch") answered = true;
      };
      /** The client also says that it fetched when the broker did not answer. */
      const onFetch = (): void => {
        if (answered || owned.length === 0) fetchedAt = clock.now();
        answered = false;
      };
      const onCrash = ({ payload }: ConsumerCrashEvent): void => {
        if (!payload.restart) onGivenUp(new KafkaFailure("the consumer has given up", payload.error));
      };
      const listeners = [
        consumer.on(FETCH_START, onFetchStart),
        consumer.on(REQUEST, onAnswer),
        consumer.on(FETCH, onFetch),
        consumer.on(GROUP_JOIN, onJoin),
        consumer.on(CRASH, onCrash),
      ];
      return () => {
        for (const remove of listeners) remove();
      };
    },
  };
}
