import type { MadePost } from "./make-reposts.ts";

export type Share = { of: number; held: number; share: number; low: number; high: number };
export type GroupingFigures = {
  /** Pairs of posts told to be one story that are made from one text, of all pairs told to be. */
  precision: Share;
  /** Pairs made from one text that are told to be one story, of all pairs made from one text. */
  recall: Share;
  /** Copies that are in the story of the post that they copy, by edit. */
  byEdit: Map<string, Share>;
  /** Stories that hold more than one text, with the texts' numbers. */
  falseMerges: number[][];
  stories: number;
};

/** How far the stories of posts are the groups from which the posts were made; `stories` has no entry for none. */
export function groupingFigures(posts: readonly MadePost[], stories: ReadonlyMap<string, string>): GroupingFigures {
  const cells = new Map<string, number>();
  const members = new Map<string, Set<number>>();
  for (const { key, origin } of posts) {
    const story = stories.get(key) ?? `none ${key}`;
    add(cells, `${story}|${origin}`, 1);
    members.set(story, (members.get(story) ?? new Set()).add(origin));
  }
  const right = sumOfPairs(cells.values());
  const told = sumOfPairs(countBy(posts, ({ key }) => stories.get(key) ?? `none ${key}`).values());
  const made = sumOfPairs(countBy(posts, ({ origin }) => String(origin)).values());
  return {
    precision: shareOf(right, told),
    recall: shareOf(right, made),
    byEdit: sharesByEdit(posts, stories),
    falseMerges: [...members.values()].filter((texts) => texts.size > 1).map((texts) => [...texts]),
    stories: members.size,
  };
}

function sharesByEdit(posts: readonly MadePost[], stories: ReadonlyMap<string, string>): Map<string, Share> {
  const copies = posts.filter((post) => post.edit !== null);
  const together = copies.filter(({ key, origin }) => {
    const story = stories.get(key);
    return story !== undefined && story === stories.get(`p${origin}`);
  });
  const held = countBy(together, ({ edit }) => edit ?? "");
  return new Map(
    [...countBy(copies, ({ edit }) => edit ?? "")].map(([edit, of]) => [edit, shareOf(held.get(edit) ?? 0, of)]),
  );
}

/** With the 95 % interval of Wilson (1927). */
export function shareOf(held: number, of: number): Share {
  if (of === 0) return { of, held, share: 1, low: 0, high: 1 };
  const z = 1.96;
  const share = held / of;
  const middle = share + (z * z) / (2 * of);
  const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const below = 1 + (z * z) / of;
  return { of, held, share, low: (middle - half) / below, high: (middle + half) / below };
}

function countBy(posts: readonly MadePost[], nameOf: (post: MadePost) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const post of posts) add(counts, nameOf(post), 1);
  return counts;
}

function add(counts: Map<string, number>, name: string, by: number): void {
  counts.set(name, (counts.get(name) ?? 0) + by);
}

function sumOfPairs(counts: Iterable<number>): number {
  let sum = 0;
  for (const count of counts) sum += (count * (count - 1)) / 2;
  return sum;
}
