import type { LogRecord, OutgoingRecord } from "@nghe/bus";
import { decodeMessage, encodeMessage, PostMessage, postKey, TOPICS } from "@nghe/contracts";
import { Failure, messageOf } from "@nghe/runtime";
import type { EnrichStage } from "../enricher/enricher.ts";
import type { EnrichContext } from "./content-message.ts";
import { deadLetterOf } from "./dead-letter.ts";
import { mentionMessageOf } from "./mention-message.ts";

/** What became of a record: the record that follows from it, and what to count it as. */
export type EnrichedRecord = { record: OutgoingRecord; outcome: string; rows: number };

/** Enriches one record of `posts`. What cannot be read or enriched becomes a dead letter: it never blocks the rest. `done` is told of each step. */
export function enrichRecord(
  record: LogRecord,
  context: EnrichContext,
  now: number,
  done: (stage: EnrichStage) => void = ignore,
): EnrichedRecord {
  const decoded = decodeMessage(PostMessage, record.value);
  done("decode");
  if (!decoded.ok) {
    return dead(record, { code: "enrich.unreadable", message: decoded.message, receipt: null }, now);
  }
  const { value: post } = decoded;
  try {
    const message = mentionMessageOf(post, context);
    const key = message.type === "author-deleted" ? record.key : postKey(message.source, message.id);
    done("read and match");
    const value = encodeMessage(message);
    done("encode");
    return {
      record: { topic: TOPICS.mentions, key, value, headers: {} },
      outcome: message.type,
      rows: message.type === "content" ? message.rows.length : 0,
    };
  } catch (error) {
    const code = error instanceof Failure ? error.code : "enrich.failed";
    return dead(record, { code, message: messageOf(error), receipt: post.receipt }, now);
  }
}

function ignore(): void {}

function dead(record: LogRecord, why: Parameters<typeof deadLetterOf>[1], now: number): EnrichedRecord {
  const value = encodeMessage(deadLetterOf(record, why, now));
  return { record: { topic: TOPICS.deadLetters, key: record.key, value, headers: {} }, outcome: "dead", rows: 0 };
}
