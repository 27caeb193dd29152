/**
 * Whether at most `limit` changes make one word of the other: a letter put in, left out, replaced, or two neighbours
 * swapped, no stretch changed twice (optimal string alignment; Boytsov 2011, “Indexing methods for approximate
 * dictionary searching”). Lengths are UTF-16 units.
 */
export function isWithinEdits(one: string, other: string, limit: number): boolean {
  if (one === other) return true;
  if (Math.abs(one.length - other.length) > limit) return false;
  const width = other.length + 1;
  let before: number[] = [];
  let last = Array.from({ length: width }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j < width; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit + 1) return false;
    [before, last] = [last, row];
  }
  return (last[width - 1] ?? 0) <= limit;
}
