import type { LogRecord, OutgoingRecord } from "@nghe/bus";

/**
 * Records with all their values in one buffer, so that they go to another thread without being copied one by one.
 * `lengths[i]` is the size of the i-th value, -1 where there is none.
 */
export type Packed<T> = { bytes: Uint8Array<ArrayBuffer>; lengths: Int32Array<ArrayBuffer>; rest: readonly T[] };

type Valued = { value: Uint8Array | null };

/** Packs records of either kind; a value that is part of a larger buffer leaves the rest of that behind. */
export function packRecords<R extends LogRecord | OutgoingRecord>(records: readonly R[]): Packed<Omit<R, "value">> {
  const lengths = new Int32Array(records.length);
  let total = 0;
  for (const [nth, { value }] of records.entries()) {
    lengths[nth] = value === null ? -1 : value.byteLength;
    total += value?.byteLength ?? 0;
  }
  const bytes = new Uint8Array(total);
  let at = 0;
  const rest = records.map(({ value, ...others }) => {
    if (value !== null) bytes.set(value, at);
    at += value?.byteLength ?? 0;
    return others;
  });
  return { bytes, lengths, rest };
}

/** The records again, their values views of the one buffer. */
export function unpackRecords<T>({ bytes, lengths, rest }: Packed<T>): (T & Valued)[] {
  let at = 0;
  return rest.map((others, nth) => {
    const length = lengths[nth] ?? -1;
    const value = length < 0 ? null : bytes.subarray(at, at + length);
    at += Math.max(0, length);
    return { ...others, value };
  });
}

/** What goes over to the other thread instead of being copied. */
export function buffersOf({ bytes, lengths }: Packed<unknown>): ArrayBuffer[] {
  return [bytes.buffer, lengths.buffer];
}
