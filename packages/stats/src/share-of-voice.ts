/**
 * Share of voice of each brand, 0 to 1, in the order given: x_b / Σ x_k (formula `share-of-voice` 1).
 * Null for every brand where the sum is 0: nobody spoke, which is not a share of nothing.
 */
export function shareOfVoice(counts: readonly number[]): (number | null)[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => (total === 0 ? null : count / total));
}
