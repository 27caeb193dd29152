export type Interval = { low: number; high: number };

const RESAMPLES = 500;
const EDGE = 0.025;

/** The 95 % interval of a figure by resampling what it is of (Efron 1979, percentiles); the same each time. */
export function bootstrap<Item>(items: readonly Item[], figure: (sample: readonly Item[]) => number): Interval {
  const next = createDraw(1);
  const figures: number[] = [];
  for (let time = 0; time < RESAMPLES; time += 1) {
    const sample: Item[] = [];
    for (let at = 0; at < items.length; at += 1) {
      const item = items[next(items.length)];
      if (item !== undefined) sample.push(item);
    }
    figures.push(figure(sample));
  }
  figures.sort((one, other) => one - other);
  const at = (share: number) => figures[Math.min(RESAMPLES - 1, Math.floor(share * RESAMPLES))] ?? Number.NaN;
  return { low: at(EDGE), high: at(1 - EDGE) };
}

function createDraw(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / 0x1_0000_0000) * bound);
  };
}
