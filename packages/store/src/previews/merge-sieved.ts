import type { Sieved } from "./pass.ts";

/** What several passes over different posts found, as one would have. Newest ones are told from newer by whoever reads them. */
export function mergeSieved(sieved: readonly Sieved[], limits: { open: number; random: number }): Sieved[] {
  const merged = new Map<string, Sieved>();
  for (const one of sieved) {
    const key = String(one.standings);
    const held = merged.get(key);
    merged.set(key, held === undefined ? one : together(held, one, limits));
  }
  return [...merged.values()];
}

function together(a: Sieved, b: Sieved, limits: { open: number; random: number }): Sieved {
  return {
    standings: a.standings,
    posts: a.posts + b.posts,
    slots: sum(a.slots, b.slots),
    sources: sum(a.sources, b.sources),
    langs: sum(a.langs, b.langs),
    open: first([...a.open, ...b.open], limits.open),
    random: first([...a.random, ...b.random], limits.random),
    newest: [...a.newest, ...b.newest],
  };
}

function sum(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): Record<string, number> {
  const counts = new Map(Object.entries(a));
  for (const [key, count] of Object.entries(b)) counts.set(key, (counts.get(key) ?? 0) + count);
  return Object.fromEntries(counts);
}

/** The smallest hashes, which are as many posts at random. */
export function first(hashes: readonly string[], limit: number): string[] {
  return hashes.toSorted(byNumber).slice(0, limit);
}

/** Digits as the number that they are. */
function byNumber(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}
