/** A share of `of` trials of which `held` held, with its Wilson interval; null of no trials. */
export type WilsonShare = { of: number; held: number; share: number | null; low: number | null; high: number | null };

/** The 97.5 % quantile of the normal distribution. */
const Z = 1.959963984540054;

/**
 * The share of independent trials that held, with the 95 % interval of Wilson (1927): for a sample drawn at random, as
 * labels are. Never for a share of voice, whose posts are not independent.
 */
export function wilsonShare(held: number, of: number): WilsonShare {
  if (of === 0) return { of, held, share: null, low: null, high: null };
  const share = held / of;
  const squared = Z * Z;
  const middle = share + squared / (2 * of);
  const half = Z * Math.sqrt((share * (1 - share)) / of + squared / (4 * of * of));
  const below = 1 + squared / of;
  // At the ends the interval reaches 0 or 1 exactly, which rounding may miss.
  const low = held === 0 ? 0 : Math.max(0, (middle - half) / below);
  const high = held === of ? 1 : Math.min(1, (middle + half) / below);
  return { of, held, share, low, high };
}
