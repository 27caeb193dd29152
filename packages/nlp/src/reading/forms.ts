import type { ReadText } from "./read-text.ts";

/** A token as it is written. */
export function writtenForm(read: ReadText, token: number): string {
  return read.text.slice(read.start[token], read.end[token]);
}

/** A token in lower case, composed, squeezed. */
export function foldedForm(read: ReadText, token: number): string {
  return String.fromCharCode(...read.units.subarray(read.unitFrom[token], read.unitFrom[token + 1]));
}
