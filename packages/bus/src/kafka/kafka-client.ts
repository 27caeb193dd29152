import type { Logger } from "@nghe/runtime";
import { Kafka, type LogEntry, logLevel } from "kafkajs";
import { mendThrottleTimer } from "./kafkajs-internals.ts";

export type KafkaClientOptions = { brokers: readonly string[]; clientId: string; logger: Logger | undefined };

/**
 * A client of its own: kafkajs keeps what groups committed in each client, and two members of one group that share a
 * client disturb each other.
 */
export function createKafkaClient({ brokers, clientId, logger }: KafkaClientOptions): Kafka {
  mendThrottleTimer();
  return new Kafka({
    brokers: [...brokers],
    clientId,
    connectionTimeout: 3_000,
    requestTimeout: 30_000,
    enforceRequestTimeout: true,
    retry: { retries: 8, initialRetryTime: 300, maxRetryTime: 30_000, multiplier: 2 },
    logLevel: logger === undefined ? logLevel.NOTHING : logLevel.WARN,
    logCreator: () => (entry) => forward(logger, entry),
  });
}

/** The client says "error" of much that it mends itself; what it cannot mend reaches the caller as an error. */
function forward(logger: Logger | undefined, { level, log, namespace }: LogEntry): void {
  const { message, timestamp: _, logger: __, stack: ___, ...fields } = log;
  if (level <= logLevel.WARN) logger?.warn({ ...fields, namespace }, message);
}
