import type { Clock } from "@nghe/runtime";
import type { Database } from "../database.ts";
import type { Ledger } from "../store.ts";
import { readBatchReport } from "./batch-report.ts";
import { forget } from "./forget.ts";
import { purge } from "./purge.ts";
import { saveAlerts } from "./save-alerts.ts";
import { saveDeadLetters } from "./save-dead-letters.ts";
import { removeLabels, saveEntities } from "./save-entities.ts";

/** The dimensions, alerts, dead letters and receipts, and what is removed. Throws `DatabaseError`. */
export function createLedger({ database, clock }: { database: Database; clock: Clock }): Ledger {
  return {
    saveEntities: (entities) => saveEntities(database, entities),
    removeLabels: (labels) => removeLabels(database, labels),
    async hide(uids) {
      await database.insert(
        "nghe_store.dead_uids",
        ["uid", "version"],
        uids.map(({ uid, offset }) => [uid, offset]),
      );
    },
    purge: (uids) => purge(database, uids),
    saveAlerts: (alerts) => saveAlerts(database, alerts),
    saveDeadLetters: (letters) => saveDeadLetters(database, letters),
    batchReport: (batch, accepted) => readBatchReport(database, batch, accepted),
    forget: (before) => forget(database, clock, before),
  };
}
