/** How many words must be put in, left out or replaced to make one row of words another. */
export function wordEdits(made: readonly string[], wanted: readonly string[]): number {
  let last = Array.from({ length: wanted.length + 1 }, (_, at) => at);
  for (const [row, word] of made.entries()) {
    const next = [row + 1];
    for (let at = 1; at <= wanted.length; at += 1) {
      const replaced = (last[at - 1] ?? 0) + (word === wanted[at - 1] ? 0 : 1);
      next.push(Math.min(replaced, (last[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    last = next;
  }
  return last[wanted.length] ?? 0;
}

/** The words that an error rate is counted in: between spaces, in lower case, composed. */
export function countedWords(text: string): string[] {
  return text
    .toLowerCase()
    .normalize("NFC")
    .split(/\s+/)
    .filter((word) => word !== "");
}
