import type { Part } from "../store.ts";
import { postHash } from "../write-path/post-hash.ts";

const ALL = 1n << 64n;

/** The part that a key falls into, of `of` equal ones: stored posts lie in the order of the same hash. */
export function partOfKey(key: string, of: number): number {
  const cut = key.indexOf(":");
  return Number((BigInt(postHash(key.slice(0, cut), key.slice(cut + 1))) * BigInt(of)) / ALL);
}

/** The hashes of a part, both ends included, as decimal digits. */
export function hashRange({ index, of }: Part): { low: string; high: string } {
  const start = (at: number): bigint => (BigInt(at) * ALL + BigInt(of) - 1n) / BigInt(of);
  return { low: start(index).toString(), high: (start(index + 1) - 1n).toString() };
}
