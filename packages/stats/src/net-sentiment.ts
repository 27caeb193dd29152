/** Net sentiment (P − N) / (P + N), −1 to 1 (formula `net-sentiment` 1); null where P + N is 0. */
export function netSentiment(positive: number, negative: number): number | null {
  const opinions = positive + negative;
  return opinions === 0 ? null : (positive - negative) / opinions;
}
