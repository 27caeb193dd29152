import { createRequire } from "node:module";
import { Failure } from "@nghe/runtime";
import type { Kafka } from "kafkajs";

/*
 * What kafkajs has inside and does not offer: fetching without a group, committing for an idle group, and the queue
 * whose timer must be mended. All of it was read in one version, and nothing here runs on another.
 */
const KNOWN_VERSION = "2.2.4";
const load = createRequire(import.meta.url);

export type FetchedMessage = {
  offset: string;
  timestamp: string;
  key: Buffer | null;
  value: Buffer | null;
  headers?: Record<string, Buffer | string | (Buffer | string)[] | undefined>;
  isControlRecord?: boolean;
};

export type PartitionFetch = { partition: number; fetchOffset: string; maxBytes: number };

export type FetchRequest = {
  maxWaitTime: number;
  minBytes: number;
  maxBytes: number;
  isolationLevel: number;
  topics: { topic: string; partitions: PartitionFetch[] }[];
  rackId: string;
};

export type OffsetCommitRequest = {
  groupId: string;
  groupGenerationId: number;
  memberId: string;
  topics: { topic: string; partitions: { partition: number; offset: string; metadata: string | null }[] }[];
};

/** One broker, as far as it is used here. Errors of the protocol have a `type`. */
export type InnerBroker = {
  fetch(request: FetchRequest): Promise<{
    responses: {
      topicName: string;
      partitions: { partition: number; highWatermark: string; messages: FetchedMessage[] }[];
    }[];
  }>;
  offsetCommit(request: OffsetCommitRequest): Promise<unknown>;
};

export type InnerCluster = {
  connect(): Promise<void>;
  disconnect(): Promise<void>;
  addTargetTopic(topic: string): Promise<void>;
  refreshMetadata(): Promise<void>;
  findLeaderForPartitions(topic: string, partitions: readonly number[]): Record<string, number[]>;
  findBroker(node: { nodeId: string }): Promise<InnerBroker>;
  findGroupCoordinator(group: { groupId: string }): Promise<InnerBroker>;
};

const CREATE_CLUSTER = "private:Kafka:createCluster";
const METADATA_MAX_AGE_MS = 300_000;

/** A connection pool of its own to the brokers of a client. */
export function createInnerCluster(kafka: Kafka): InnerCluster {
  checkVersion();
  const symbol = Object.getOwnPropertySymbols(kafka).find(({ description }) => description === CREATE_CLUSTER);
  const create: unknown = symbol === undefined ? undefined : Reflect.get(kafka, symbol);
  if (typeof create !== "function") throw unknownKafkajs("has no way to make a cluster");
  const options = { metadataMaxAge: METADATA_MAX_AGE_MS, allowAutoTopicCreation: false, isolationLevel: 1 };
  return Reflect.apply(create, kafka, [options]) as InnerCluster;
}

/** The queue of requests of one connection, as far as it is mended here. */
type RequestQueue = { pending: { length: number }; throttledUntil: number };
type Schedule = (this: RequestQueue) => void;

const MENDED = Symbol.for("nghe.kafkajs.request-queue");

/**
 * kafkajs arms a timer of a negative delay again and again once a connection was used: about 700 wake-ups a second
 * for each idle connection. With nothing pending and no throttle there is nothing to wait for, so none is armed.
 * Gives whether it was mended now; a second call changes nothing.
 */
export function mendThrottleTimer(now: () => number = Date.now): boolean {
  checkVersion();
  const { prototype } = load("kafkajs/src/network/requestQueue") as { prototype: Record<PropertyKey, unknown> };
  if (prototype[MENDED] === true) return false;
  const schedule = prototype.scheduleCheckPendingRequests;
  if (typeof schedule !== "function") throw unknownKafkajs("has no timer to mend");
  const mended: Schedule = function mended() {
    if (this.pending.length === 0 && this.throttledUntil <= now()) return;
    Reflect.apply(schedule, this, []);
  };
  prototype.scheduleCheckPendingRequests = mended;
  prototype[MENDED] = true;
  return true;
}

function checkVersion(): void {
  const { version } = load("kafkajs/package.json") as { version: string };
  if (version !== KNOWN_VERSION) throw unknownKafkajs(`is version ${version}, not ${KNOWN_VERSION}`);
}

function unknownKafkajs(what: string): Failure {
  return new Failure("unknown-kafkajs", `this kafkajs ${what}; read its internals again`, { retriable: false });
}
