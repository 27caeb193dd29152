import type { Alert } from "@nghe/contracts";
import type { Cell, Database } from "../database.ts";
import { moment, momentOrNull } from "../write-path/rows.ts";

const COLUMNS: readonly (readonly [string, (alert: Alert) => Cell])[] = [
  ["workspace_uid", (alert) => alert.workspaceUid],
  ["alert_id", (alert) => alert.id],
  ["revision", (alert) => alert.revision],
  ["workspace", (alert) => alert.workspace],
  ["brand_uid", (alert) => alert.brandUid],
  ["brand", (alert) => alert.brand],
  ["kind", (alert) => alert.kind],
  ["status", (alert) => alert.status],
  ["onset_at", (alert) => moment(alert.onsetAt)],
  ["last_at", (alert) => moment(alert.lastAt)],
  ["opened_at", (alert) => moment(alert.openedAt)],
  ["updated_at", (alert) => moment(alert.updatedAt)],
  ["closed_at", (alert) => momentOrNull(alert.closedAt)],
  ["peak", (alert) => alert.peak],
  ["expected", (alert) => alert.expected],
  ["total", (alert) => alert.total],
  ["reason_en", (alert) => alert.reason.en],
  ["reason_vi", (alert) => alert.reason.vi],
  ["body", (alert) => JSON.stringify(alert)],
];

/** Writes episodes whole; the highest revision of each holds. */
export async function saveAlerts(database: Database, alerts: readonly Alert[]): Promise<void> {
  await database.insert(
    "nghe_store.alerts",
    COLUMNS.map(([name]) => name),
    alerts.map((alert) => COLUMNS.map(([, read]) => read(alert))),
  );
}
