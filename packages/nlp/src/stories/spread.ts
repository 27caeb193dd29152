/** A post of a story, as its spread is told. `author` is null where the source does not say; `createdAt` in ms. */
export type SpreadPost = { key: string; source: string; author: string | null; createdAt: number };

/** Posts of one hour from its start on, and how many of the story's accounts were new in it. */
export type SpreadHour = { from: number; posts: number; newAuthors: number; allPosts: number };

export type Spread = {
  /** The key of the earliest post; of posts of one time, the lesser key. */
  origin: string;
  posts: number;
  /** Accounts, one for each source and author; posts of unknown authors are not among them. */
  authors: number;
  unknownAuthors: number;
  /** Posts by source, the most first. */
  sources: { source: string; posts: number }[];
  firstAt: number;
  lastAt: number;
  /** The hours in which there was a post, in order. */
  hours: SpreadHour[];
  /** The hour with most posts, the first of equals. */
  peak: SpreadHour;
};

const HOUR_MS = 3_600_000;

/** How a story went about; null of no posts. A post that is given twice counts twice. */
export function measureSpread(posts: readonly SpreadPost[]): Spread | null {
  const inOrder = posts.toSorted((a, b) => a.createdAt - b.createdAt || (a.key < b.key ? -1 : 1));
  const [first] = inOrder;
  const last = inOrder.at(-1);
  const hours = hoursOf(inOrder);
  const [firstHour] = hours;
  if (first === undefined || last === undefined || firstHour === undefined) return null;
  return {
    origin: first.key,
    posts: posts.length,
    authors: new Set(posts.flatMap((post) => accountOf(post) ?? [])).size,
    unknownAuthors: posts.filter((post) => post.author === null).length,
    sources: countSources(posts),
    firstAt: first.createdAt,
    lastAt: last.createdAt,
    hours,
    peak: hours.reduce((most, hour) => (hour.posts > most.posts ? hour : most), firstHour),
  };
}

/** One account; the same id on two sources is two. */
export function accountOf({ source, author }: { source: string; author: string | null }): string | null {
  return author === null ? null : `${source}\n${author}`;
}

function hoursOf(inOrder: readonly SpreadPost[]): SpreadHour[] {
  const seen = new Set<string>();
  const hours: SpreadHour[] = [];
  for (const [nth, post] of inOrder.entries()) {
    const from = Math.floor(post.createdAt / HOUR_MS) * HOUR_MS;
    let hour = hours.at(-1);
    if (hour === undefined || hour.from !== from) {
      hour = { from, posts: 0, newAuthors: 0, allPosts: 0 };
      hours.push(hour);
    }
    const account = accountOf(post);
    if (account !== null && !seen.has(account)) hour.newAuthors += 1;
    if (account !== null) seen.add(account);
    hour.posts += 1;
    hour.allPosts = nth + 1;
  }
  return hours;
}

function countSources(posts: readonly SpreadPost[]): Spread["sources"] {
  const counts = new Map<string, number>();
  for (const { source } of posts) counts.set(source, (counts.get(source) ?? 0) + 1);
  const sources = [...counts].map(([source, count]) => ({ source, posts: count }));
  return sources.toSorted((a, b) => b.posts - a.posts || (a.source < b.source ? -1 : 1));
}
