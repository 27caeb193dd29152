/** Two readings of the same posts: the share on which they agree, and kappa with its 95 % interval. */
export type Kappa = {
  of: number;
  agreement: number | null;
  kappa: number | null;
  low: number | null;
  high: number | null;
};

/** The 97.5 % quantile of the normal distribution. */
const Z = 1.959963984540054;

/**
 * Cohen's kappa of pairs of values (Cohen 1960, "A coefficient of agreement for nominal scales"): the agreement beyond
 * that of readers who give each value as often, but blindly; null where chance alone would always agree. The interval
 * is that of Fleiss, Cohen and Everitt (1969, "Large sample standard errors of kappa and weighted kappa"), cut at
 * -1 and 1. `agree` is a weight of 1 or 0 between two values; unless told, they agree where they are the same.
 */
export function cohensKappa<Value>(
  pairs: readonly (readonly [Value, Value])[],
  agree: (first: Value, second: Value) => boolean = Object.is,
): Kappa {
  const of = pairs.length;
  if (of === 0) return { of, agreement: null, kappa: null, low: null, high: null };
  const weight = (first: Value, second: Value) => (agree(first, second) ? 1 : 0);
  const agreement = mean(pairs.map(([first, second]) => weight(first, second)));
  // How often each value would be agreed with by the other reader's values at large.
  const firstByChance = pairs.map(([first]) => mean(pairs.map(([, second]) => weight(first, second))));
  const secondByChance = pairs.map(([, second]) => mean(pairs.map(([first]) => weight(first, second))));
  const chance = mean(firstByChance);
  if (chance >= 1) return { of, agreement, kappa: null, low: null, high: null };
  const kappa = (agreement - chance) / (1 - chance);
  const squares = pairs.map(([first, second], nth) => {
    const expected = (firstByChance[nth] ?? 0) + (secondByChance[nth] ?? 0);
    return (weight(first, second) - expected * (1 - kappa)) ** 2;
  });
  const spread = Math.max(0, mean(squares) - (kappa - chance * (1 - kappa)) ** 2);
  const half = (Z * Math.sqrt(spread / of)) / (1 - chance);
  return { of, agreement, kappa, low: Math.max(-1, kappa - half), high: Math.min(1, kappa + half) };
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
