/** A stream of numbers in [0, 1) that is the same for the same seed (mulberry32). */
export type Random = () => number;

export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of a list, each as likely. Throws on an empty list. */
export function pick<T>(random: Random, list: readonly T[]): T {
  const chosen = list[Math.floor(random() * list.length)];
  if (chosen === undefined) throw new RangeError("nothing to pick from");
  return chosen;
}

/** One of a list by weight. */
export function pickWeighted<T>(random: Random, list: readonly { weight: number; value: T }[]): T {
  let left = random() * list.reduce((sum, { weight }) => sum + weight, 0);
  for (const { weight, value } of list) {
    left -= weight;
    if (left < 0) return value;
  }
  return pick(random, list).value;
}

/** How many events a Poisson process of this mean brings (Knuth's method; means up to some hundreds). */
export function poisson(random: Random, mean: number): number {
  const limit = Math.exp(-Math.min(mean, 500));
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count++;
  return count;
}
