import type { Positioned } from "../store.ts";
import { moment, type Row } from "./rows.ts";

export const LANDED = "nghe_store.landed";

export const LANDED_COLUMNS = ["batch", "index", "at"] as const;

/** The places in handed-in batches whose messages are in the tables, also those that were there before. */
export function landedRows(batch: readonly Positioned[]): Row[] {
  return batch.flatMap(({ message: { receipt }, at }) =>
    receipt === null ? [] : [[receipt.batch, receipt.index, moment(at)]],
  );
}
