import type { LogRecord } from "@nghe/bus";
import type { DeadLetter, Receipt } from "@nghe/contracts";

/** A record of `posts` that cannot go on, whole, with the reason. */
export function deadLetterOf(
  record: LogRecord,
  why: { code: string; message: string; receipt: Receipt | null },
  failedAt: number,
): DeadLetter {
  return {
    v: 1,
    stage: "enrich",
    code: why.code.slice(0, 100),
    message: why.message.slice(0, 2_000),
    origin: {
      topic: record.topic,
      partition: record.partition,
      offset: record.offset,
      key: record.key,
      timestamp: record.timestamp,
    },
    receipt: why.receipt,
    attempts: 1,
    failedAt,
    value: record.value === null ? null : Buffer.from(record.value).toString("base64"),
  };
}
