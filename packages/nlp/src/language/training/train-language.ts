import type { ReadText } from "../../reading/read-text.ts";
import type { LanguageWeights } from "../language-weights.ts";
import { BUCKETS, CLASS_COUNT, MOST_BUCKETS, speaks, writeBuckets } from "../token-buckets.ts";

/** Buckets of a text's features, and the number of its class. */
export type LanguageExample = { buckets: Uint16Array; of: number };

const EPOCHS = 6;
const RATE = 0.5;
const DECAY = 1e-6;
const LARGEST = 127;

const scratch = new Uint16Array(MOST_BUCKETS);

/** The tokens `from … to - 1` of a text as an example of a class; null where no word is among them. */
export function exampleOf(read: ReadText, of: number, from: number, to: number): LanguageExample | null {
  const buckets: number[] = [];
  for (let token = from; token < to; token += 1) {
    if (speaks(read, token)) buckets.push(...scratch.subarray(0, writeBuckets(read, token, scratch)));
  }
  return buckets.length === 0 ? null : { buckets: Uint16Array.from(buckets), of };
}

/**
 * Weights of a multinomial logistic regression, row by row of three, as whole numbers −127 … 127: AdaGrad over the
 * examples in an order drawn from `seed`. The same examples and seed give the same weights on every machine.
 */
export function trainWeights(examples: readonly LanguageExample[], seed: number): LanguageWeights {
  const weights = new Float64Array(BUCKETS * CLASS_COUNT);
  const squares = new Float64Array(BUCKETS * CLASS_COUNT).fill(1e-2);
  const order = examples.map((_, nth) => nth);
  const random = xorshift(seed);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random);
    for (const nth of order) {
      const example = examples[nth];
      if (example !== undefined) learn(weights, squares, example);
    }
  }
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9);
  const scale = Math.fround(largest / LARGEST);
  return { weights: Int8Array.from(weights, (weight) => Math.round(weight / scale)), scale };
}

function learn(weights: Float64Array, squares: Float64Array, { buckets, of }: LanguageExample): void {
  const value = 1 / Math.sqrt(buckets.length);
  const scores = [0, 0, 0];
  for (const bucket of buckets) {
    for (let row = 0; row < CLASS_COUNT; row += 1)
      scores[row] = (scores[row] ?? 0) + (weights[bucket * CLASS_COUNT + row] ?? 0);
  }
  const top = Math.max(...scores) * value;
  const powers = scores.map((score) => Math.exp(score * value - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  const slopes = powers.map((power, row) => (power / sum - (row === of ? 1 : 0)) * value);
  for (const bucket of buckets) {
    for (let row = 0; row < CLASS_COUNT; row += 1) {
      const at = bucket * CLASS_COUNT + row;
      const slope = (slopes[row] ?? 0) + DECAY * (weights[at] ?? 0);
      squares[at] = (squares[at] ?? 0) + slope * slope;
      weights[at] = (weights[at] ?? 0) - (RATE * slope) / Math.sqrt(squares[at] ?? 1);
    }
  }
}

function xorshift(seed: number): () => number {
  let state = seed | 0 || 0x9e3779b9;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 0x1_0000_0000;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const kept = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = kept;
  }
}
