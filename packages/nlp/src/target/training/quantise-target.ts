import { TARGET_NUMBERS } from "../target-numbers.ts";

const LARGEST = 127;

/** The weights of the classes as a model file has them: by rows, those of buckets in 8 bits. */
export function quantiseTarget(
  weights: readonly Float64Array[],
  bits: number,
): { buckets: Int8Array; numbers: Float32Array; units: number[] } {
  const size = 2 ** bits;
  const classes = weights.length;
  const units = weights.map((all) => unitOf(all, size));
  const buckets = new Int8Array(size * classes);
  const numbers = new Float32Array((TARGET_NUMBERS.length + 1) * classes);
  weights.forEach((all, of) => {
    const unit = units[of] ?? 1;
    for (let row = 0; row < size; row += 1) buckets[row * classes + of] = Math.round((all[row] ?? 0) / unit);
    for (let row = size; row < all.length; row += 1) numbers[(row - size) * classes + of] = all[row] ?? 0;
  });
  return { buckets, numbers, units };
}

function unitOf(weights: Float64Array, size: number): number {
  let largest = 0;
  for (let row = 0; row < size; row += 1) largest = Math.max(largest, Math.abs(weights[row] ?? 0));
  return largest === 0 ? 1 : largest / LARGEST;
}
