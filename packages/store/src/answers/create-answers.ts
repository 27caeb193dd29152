import type { Clock } from "@nghe/runtime";
import type { Database } from "../database.ts";
import type { Answers } from "../store.ts";
import { readAlerts } from "./alerts.ts";
import { readCells } from "./cells.ts";
import { readCoverage } from "./coverage.ts";
import { readMentions } from "./mentions.ts";
import { readNewest } from "./newest.ts";
import { sqlFor } from "./sql-for.ts";

/**
 * Every question the product asks, over `nghe_store` with the workspace as a parameter; the figures are those that
 * the views of `nghe` show. Throws `DatabaseError`, `TooManyBuckets` and `BadCursor`.
 */
export function createAnswers({ database, clock }: { database: Database; clock: Clock }): Answers {
  return {
    cells: (selection, within) => readCells(database, selection, within),
    mentions: (selection, page) => readMentions(database, selection, page),
    coverage: (selection) => readCoverage(database, clock, selection),
    alerts: (selection, page) => readAlerts(database, selection, page),
    newest: (workspaceUid) => readNewest(database, workspaceUid),
    sqlFor,
  };
}
