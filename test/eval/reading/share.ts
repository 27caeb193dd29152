import type { Figures } from "../../harness/figures.ts";

const Z = 1.96;

/** A share of so many in per cent, with its 95 % interval (Wilson 1927). Null of none. */
export function shareOf(right: number, posts: number): Figures {
  if (posts === 0) return { n: 0, percent: null, low: null, high: null };
  const share = right / posts;
  const spread = Z * Math.sqrt((share * (1 - share)) / posts + Z ** 2 / (4 * posts ** 2));
  const middle = share + Z ** 2 / (2 * posts);
  const whole = 1 + Z ** 2 / posts;
  return {
    n: posts,
    percent: inPercent(share),
    low: inPercent(Math.max(0, (middle - spread) / whole)),
    high: inPercent(Math.min(1, (middle + spread) / whole)),
  };
}

export const inPercent = (share: number) => Math.round(share * 10_000) / 100;
