/**
 * Dunning's log-likelihood ratio G² of two parts that occur together `both` times, `first` and `second` times in all,
 * among `total` (Dunning, "Accurate methods for the statistics of surprise and coincidence", 1993). Negative where they
 * meet less often than chance would have it. Above 10.83 chance would give it once in a thousand (χ², one degree).
 */
export function logLikelihood(both: number, first: number, second: number, total: number): number {
  const table: [number, number][] = [
    [both, (first * second) / total],
    [first - both, (first * (total - second)) / total],
    [second - both, ((total - first) * second) / total],
    [total - first - second + both, ((total - first) * (total - second)) / total],
  ];
  let sum = 0;
  for (const [seen, expected] of table) if (seen > 0 && expected > 0) sum += seen * Math.log(seen / expected);
  const ratio = Math.max(0, 2 * sum);
  return both * total >= first * second ? ratio : -ratio;
}
