import type { Cell } from "../database.ts";

/** Rows of one table, in the order of its columns. */
export type Row = readonly Cell[];

const LATEST = Date.UTC(2299, 11, 31);

/** A moment as DateTime64(3) takes it, in ms: what lies beyond its range is its last day. */
export function moment(at: number): number {
  return Math.min(at, LATEST);
}

export function momentOrNull(at: number | null): number | null {
  return at === null ? null : moment(at);
}
