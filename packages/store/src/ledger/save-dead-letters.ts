import type { DeadLetter } from "@nghe/contracts";
import type { Database } from "../database.ts";
import { moment } from "../write-path/rows.ts";

const LETTER_COLUMNS = [
  "stage",
  "topic",
  "partition",
  "offset",
  "key",
  "code",
  "message",
  "batch",
  "index",
  "attempts",
  "failed_at",
  "version",
];
const RECEIPT_COLUMNS = ["batch", "index", "outcome", "matched", "at", "priority"];

/**
 * Notes what could not be processed, and in the receipts of its batch that it is dead: below all other outcomes, so
 * that a replay that succeeds is what holds. The bytes stay in the topic alone.
 */
export async function saveDeadLetters(database: Database, letters: readonly DeadLetter[]): Promise<void> {
  const rows = letters.map(({ stage, code, message, origin, receipt, attempts, failedAt }) => {
    const { topic, partition, offset, key } = origin;
    const place = [receipt?.batch ?? null, receipt?.index ?? null] as const;
    return [stage, topic, partition, offset, key, code, message, ...place, attempts, moment(failedAt), failedAt];
  });
  const receipts = letters.flatMap(({ receipt, failedAt }) =>
    receipt === null ? [] : [[receipt.batch, receipt.index, "dead", false, moment(failedAt), "0"]],
  );
  await database.insert("nghe_store.dead_letters", LETTER_COLUMNS, rows);
  await database.insert("nghe_store.receipts", RECEIPT_COLUMNS, receipts);
}
