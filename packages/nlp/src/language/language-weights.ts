import { BUCKETS, CLASS_COUNT } from "./token-buckets.ts";

/** Weights as whole numbers, three for each bucket; a weight is its number times `scale`. */
export type LanguageWeights = { weights: Int8Array; scale: number };

const SCALE_BYTES = 4;

/** The weights in one row of bytes: the scale as a 32-bit float, low byte first, then the numbers. */
export function writeLanguageWeights({ weights, scale }: LanguageWeights): Uint8Array {
  const bytes = new Uint8Array(SCALE_BYTES + weights.length);
  new DataView(bytes.buffer).setFloat32(0, scale, true);
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), SCALE_BYTES);
  return bytes;
}

/** @throws RangeError where the bytes are not as many as the weights */
export function openLanguageWeights(bytes: Uint8Array): LanguageWeights {
  if (bytes.length !== SCALE_BYTES + BUCKETS * CLASS_COUNT)
    throw new RangeError(`no language weights: ${bytes.length} bytes`);
  const scale = new DataView(bytes.buffer, bytes.byteOffset).getFloat32(0, true);
  return { scale, weights: new Int8Array(bytes.buffer, bytes.byteOffset + SCALE_BYTES, BUCKETS * CLASS_COUNT) };
}
