/** Marsaglia's xorshift of 32 bits: the same numbers from the same seed everywhere. */
export type Random = { below(bound: number): number };

export function createRandom(seed: number): Random {
  let state = seed >>> 0 || 0x9e3779b9;
  return {
    below(bound) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      state >>>= 0;
      return Math.floor((state / 0x1_0000_0000) * bound);
    },
  };
}

/** Fisher and Yates, in place. */
export function shuffle(items: Int32Array, random: Random): void {
  for (let at = items.length - 1; at > 0; at -= 1) {
    const other = random.below(at + 1);
    const item = items[at] ?? 0;
    items[at] = items[other] ?? 0;
    items[other] = item;
  }
}
