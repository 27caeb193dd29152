import type { Database } from "../database.ts";
import { DatabaseError } from "../database-error.ts";
import { MENTION_COLUMNS, MENTIONS, type MentionRowOut } from "./mention-rows.ts";

export const MAX_MONTHS = 8;
const MAX_ROWS = 20_000;

/**
 * Writes rows of `mentions` sorted by month, at most eight months an insert: a table is cut by month, and an insert
 * into many at once is refused (error 252 in its first meaning). Where a database takes fewer still, one at a time.
 */
export async function insertByMonth(database: Database, rows: readonly MentionRowOut[]): Promise<void> {
  const sorted = [...rows].sort((a, b) => a.month - b.month);
  for (const chunk of chunks(sorted, MAX_MONTHS)) await insertChunk(database, chunk);
}

async function insertChunk(database: Database, chunk: readonly MentionRowOut[]): Promise<void> {
  try {
    await insertRows(database, chunk);
  } catch (error) {
    const tooMany = error instanceof DatabaseError && error.kind === "too-many-partitions";
    if (!tooMany || chunk[0]?.month === chunk.at(-1)?.month) throw error;
    for (const month of chunks(chunk, 1)) await insertRows(database, month);
  }
}

function insertRows(database: Database, chunk: readonly MentionRowOut[]): Promise<void> {
  return database.insert(
    MENTIONS,
    MENTION_COLUMNS,
    chunk.map(({ cells }) => cells),
  );
}

/** Cuts rows sorted by month into stretches of at most `maxMonths` months and a bounded number of rows. */
export function chunks(sorted: readonly MentionRowOut[], maxMonths: number): MentionRowOut[][] {
  const cut: MentionRowOut[][] = [];
  let current: MentionRowOut[] = [];
  let months = 0;
  let last: undefined | number;
  for (const row of sorted) {
    if (row.month !== last) months += 1;
    if (months > maxMonths || current.length >= MAX_ROWS) {
      cut.push(current);
      current = [];
      months = 1;
    }
    current.push(row);
    last = row.month;
  }
  if (current.length > 0) cut.push(current);
  return cut;
}
