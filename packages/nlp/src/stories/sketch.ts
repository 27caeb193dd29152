import { SLOTS } from "./signature.ts";

/** What the shingles of a signature are; signatures of different kinds are never compared. */
export const SketchKind = { whole: 1, characters: 2, words: 4 } as const;
const KINDS: readonly number[] = Object.values(SketchKind);

/** Raised whenever the same text would give other signatures: with the reading's hashes too. */
const SKETCH_VERSION = 1;
const VERSION_UNIT = 16;

/**
 * What a post is compared by: one byte of version × 16 + kinds, then a signature of 128 bytes for each of its kinds (one
 * or two), the lower kind first.
 */
export type Sketch = Uint8Array;

export function createSketch(kinds: number): Sketch {
  const sketch = new Uint8Array(1 + SLOTS * countOf(kinds));
  sketch[0] = SKETCH_VERSION * VERSION_UNIT + kinds;
  return sketch;
}

/** The kinds of a sketch with the place of each signature. */
export function partsOf(sketch: Sketch): { kind: number; at: number }[] {
  const kinds = (sketch[0] ?? 0) % VERSION_UNIT;
  const held = KINDS.filter((kind) => (kinds & kind) !== 0);
  return held.map((kind, nth) => ({ kind, at: 1 + nth * SLOTS }));
}

/** Base64 of a sketch: 172 characters, or 344 of a post of middling length. */
export function encodeSketch(sketch: Sketch): string {
  return Buffer.from(sketch.buffer, sketch.byteOffset, sketch.byteLength).toString("base64");
}

/** The sketch of its base64; undefined of anything else, and of a sketch of another version. */
export function decodeSketch(encoded: string): undefined | Sketch {
  const bytes = Buffer.from(encoded, "base64");
  const kinds = (bytes[0] ?? 0) % VERSION_UNIT;
  const isOfVersion = bytes[0] === SKETCH_VERSION * VERSION_UNIT + kinds;
  const count = countOf(kinds);
  const isWhole = count > 0 && bytes.length === 1 + SLOTS * count;
  return isOfVersion && isWhole ? new Uint8Array(bytes) : undefined;
}

function countOf(kinds: number): number {
  return KINDS.filter((kind) => (kinds & kind) !== 0).length;
}
