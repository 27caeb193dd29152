/**
 * A record to be written. Records of one key stay in order, on one partition: the one that Kafka's default partitioner
 * gives the key. An empty value is kept apart from none (null).
 */
export type OutgoingRecord = {
  topic: string;
  key: string;
  value: Uint8Array | null;
  headers: Record<string, string>;
};

/** A record as the log holds it: `offset` grows by its partition, `timestamp` is when the log took it, ms. */
export type LogRecord = OutgoingRecord & { partition: number; offset: number; timestamp: number };

export type Position = { topic: string; partition: number; offset: number };

/**
 * `retentionMs` null keeps a topic for ever; lmdb keeps longer what somebody has still to read. The number of
 * partitions is fixed when the topic is made.
 */
export type TopicPlan = { name: string; partitions: number; retentionMs: number | null };

/**
 * Records of one or more partitions, each partition's in order and without a hole. `signal` aborts when the batch
 * is no longer this member's to finish (a rebalance, a close past its deadline).
 */
export type Batch = { records: readonly LogRecord[]; signal: AbortSignal };

/**
 * Handles a batch, and gives the records that follow from it. The bus makes those durable first and commits the
 * batch's offsets after (in one transaction where the adapter can). A handler that throws commits nothing: the same
 * records come again, after a pause that grows, in batches that may be cut otherwise. It never skips.
 */
export type BatchHandler = (batch: Batch) => Promise<readonly OutgoingRecord[]>;

export type ConsumeOptions = {
  group: string;
  topics: readonly string[];
  /** A batch closes at this many records or bytes, or when the first of it has waited `maxWaitMs`. */
  maxRecords: number;
  maxBytes: number;
  maxWaitMs: number;
  /** Where a group that never committed begins. */
  from: "start" | "end";
};

export type Subscription = {
  /** Stops taking new batches, waits for the one in flight, leaves the group. */
  close(): Promise<void>;
  /** Rejects if the subscription cannot go on (not for a handler's own errors, which are retried). */
  readonly failed: Promise<never>;
  /** When a batch was last committed, or the log was last seen empty: for a watchdog on progress. Wall ms. */
  lastProgressAt(): number;
  /** How often the batch at the head has failed in a row. */
  failures(): number;
  /** The partitions this member owns now. */
  owned(): readonly { topic: string; partition: number }[];
};

export type FollowOptions = {
  topic: string;
  /** Per partition the offset to begin at; "start" or "end" for all. */
  from: "start" | "end" | readonly number[];
};

/** Reads every partition of a topic without a group: each follower sees all records. */
export type Follower = {
  /** Resolves once everything that was in the topic when it was called has been handled. */
  caughtUp(): Promise<void>;
  close(): Promise<void>;
  readonly failed: Promise<never>;
  /** The next offset of each partition. */
  positions(): readonly number[];
};

/**
 * The log. Adapters: `lmdb` on disk for one process, Kafka for many. One contract suite (`@nghe/bus/testing`) runs
 * on both. It knows bytes, keys and headers, not what a mention is.
 */
export type Bus = {
  /**
   * Makes what is missing. Throws `TopicMismatch` where a topic exists with another number of partitions, and changes
   * nothing then.
   */
  ensureTopics(plans: readonly TopicPlan[]): Promise<void>;
  /**
   * Resolves once the records are durable, with their positions in the order given. Throws `UnknownTopic`,
   * `RefusedRecord` (too large), and what is `retriable`: `LogFull`, a broker out of reach. After a retriable error of
   * Kafka some of the records may have been written.
   */
  produce(records: readonly OutgoingRecord[]): Promise<readonly Position[]>;
  /**
   * Joins a group; resolves once it has its place there. A group that never committed is written down where it begins
   * if that is the end, so that a crash before its first batch skips nothing.
   */
  consume(options: ConsumeOptions, handler: BatchHandler): Promise<Subscription>;
  /** Resolves once the follower is positioned: whatever is produced after is seen. The handler's errors fail it. */
  follow(options: FollowOptions, handler: (records: readonly LogRecord[]) => Promise<void>): Promise<Follower>;
  /** Reads a stretch of one partition, from `from` up to and without `to`; it ends at the end of what is there now. */
  read(topic: string, partition: number, from: number, to: number): AsyncIterable<readonly LogRecord[]>;
  /** The oldest offset still held, and the next to be written, by partition. */
  bounds(topic: string): Promise<readonly { start: number; end: number }[]>;
  /** By partition, the first offset whose timestamp is at or after `timestamp`; the end where there is none. */
  offsetsAt(topic: string, timestamp: number): Promise<readonly number[]>;
  /** By partition, the next offset the group will read; null where it never committed. */
  committed(group: string, topic: string): Promise<readonly (number | null)[]>;
  /**
   * Moves an idle group, one offset for each partition; an offset outside what is held becomes the nearest within.
   * Throws `GroupInUse` where the group has members.
   */
  moveGroup(group: string, topic: string, offsets: readonly number[]): Promise<void>;
  /** Closes every subscription and follower, finishes what is being written, and gives back every resource. */
  close(): Promise<void>;
};
