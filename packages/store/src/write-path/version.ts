/**
 * A version is a place in the log: epoch above, then the offset, then one bit that only the reconciler's deletions
 * have. It fits a UInt128; as text it is plain decimal digits.
 */
export function versionOf(epoch: number, offset: number): bigint {
  return (BigInt(epoch) << 65n) | (BigInt(offset) << 1n);
}

/** The version of a deletion that buries a stray row: just above the row, below every later message. */
export function buriedVersion(version: bigint): bigint {
  return version | 1n;
}

const HALF = 1n << 127n;

/** Of two receipts for one place in a batch the earlier message's holds. Always above 0, a dead letter's priority. */
export function receiptPriority(version: bigint): bigint {
  return HALF - version;
}
