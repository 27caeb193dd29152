/** The one of `known` that `typed` is most likely a misspelling of; undefined where none is near. */
export function nearest(typed: string, known: readonly string[]): undefined | string {
  if (typed.length > 30) return undefined;
  let best: undefined | string;
  let least = Math.min(2, Math.floor(typed.length / 2)) + 1;
  for (const one of known) {
    const edits = distance(typed, one);
    if (edits < least) [best, least] = [one, edits];
  }
  return best;
}

/** Letters to change, add, take away or swap with a neighbour. */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let edits = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) edits = Math.min(edits, (beforeLast[j - 2] ?? 0) + 1);
      row.push(edits);
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
