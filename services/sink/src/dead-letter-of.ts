import type { LogRecord, OutgoingRecord } from "@nghe/bus";
import { type DeadLetter, encodeMessage, Receipt, TOPICS } from "@nghe/contracts";
import { Failure, messageOf } from "@nghe/runtime";
import { z } from "zod";

const Receipted = z.object({ receipt: Receipt });
const MAX_MESSAGE = 2_000;

/** A record that cannot be processed, whole, for the `dead-letters` topic. */
export function deadLetterOf(record: LogRecord, error: unknown, failedAt: number): OutgoingRecord {
  const letter: DeadLetter = {
    v: 1,
    stage: "sink",
    code: error instanceof Failure ? error.code : "unreadable",
    message: messageOf(error).slice(0, MAX_MESSAGE),
    origin: {
      topic: record.topic,
      partition: record.partition,
      offset: record.offset,
      key: record.key,
      timestamp: record.timestamp,
    },
    receipt: receiptOf(record.value),
    attempts: 1,
    failedAt,
    value: record.value === null ? null : Buffer.from(record.value).toString("base64"),
  };
  return { topic: TOPICS.deadLetters, key: record.key, value: encodeMessage(letter), headers: {} };
}

/** The receipt of a message that is otherwise unreadable, so that its batch's report can say that it is dead. */
function receiptOf(value: Uint8Array | null): Receipt | null {
  if (value === null) return null;
  try {
    return Receipted.parse(JSON.parse(Buffer.from(value).toString("utf8"))).receipt;
  } catch {
    return null;
  }
}
