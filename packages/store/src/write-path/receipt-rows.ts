import type { Receipt } from "@nghe/contracts";
import type { Outcome } from "./folded.ts";
import { moment, type Row } from "./rows.ts";
import { receiptPriority } from "./version.ts";

export const RECEIPTS = "nghe_store.receipts";

export const RECEIPT_COLUMNS = ["batch", "index", "outcome", "matched", "at", "priority"] as const;

/** What became of one message that was handed in under a receipt. */
export function receiptRow(
  receipt: Receipt,
  fate: { outcome: Outcome; matched: boolean },
  place: { version: bigint; at: number },
): Row {
  return [
    receipt.batch,
    receipt.index,
    fate.outcome,
    fate.matched,
    moment(place.at),
    receiptPriority(place.version).toString(),
  ];
}
