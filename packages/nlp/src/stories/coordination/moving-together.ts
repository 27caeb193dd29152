import { type CoordinationPart, firstPosts, partOf, type StoryShare } from "./story-share.ts";

/** When an account first posted in another story of the window. */
export type OtherStory = { story: string; account: string; at: number };

/** Two accounts that came into the same other stories at nearly the same time. */
export type MovingPair = { accounts: [string, string]; stories: number; likeness: number };
export type MovingPart = CoordinationPart & { pairs: MovingPair[] };

/** Coming into a story within an hour of each other counts as together. */
const TOGETHER_MS = 3_600_000;
/** Together in fewer other stories than this may be chance. */
const LEAST_STORIES = 2;
const LEAST_LIKENESS = 0.5;
/** Pairs shown as evidence, and accounts held against each other; the earliest of a larger story. */
const MOST_PAIRS = 20;
const MOST_ACCOUNTS = 2_000;
/** In a story with more of this story's accounts than this, company says nothing, and pairs are too many. */
const MOST_IN_STORY = 500;

/**
 * The share of a story's accounts that move together with another of its accounts through other stories of the window:
 * both are in at least two of these within an hour of each other, and the cosine of the two accounts' stories, each
 * weighed by its rarity, is at least 0.5. Accounts as vectors of weighed traces, and edges by cosine, as in Pacheco et
 * al. (ICWSM 2021, section 3); the story itself is left out, since all are in it.
 */
export function measureMovingTogether(shares: readonly StoryShare[], others: readonly OtherStory[]): MovingPart {
  const accounts = firstPosts(shares)
    .slice(0, MOST_ACCOUNTS)
    .map(({ account }) => account);
  const byStory = entriesByStory(others, new Set(accounts));
  const weights = weightsOf(byStory, accounts.length);
  const lengths = lengthsOf(byStory, weights);
  const pairs = [...companions(byStory, weights)].flatMap(([names, { stories, product }]): MovingPair[] => {
    const [a = "", b = ""] = names.split("\u0000");
    const likeness = product / Math.sqrt((lengths.get(a) ?? 0) * (lengths.get(b) ?? 0));
    return stories >= LEAST_STORIES && likeness >= LEAST_LIKENESS ? [{ accounts: [a, b], stories, likeness }] : [];
  });
  const moving = new Set(pairs.flatMap((pair) => pair.accounts));
  const shown = pairs.toSorted((a, b) => b.stories - a.stories || b.likeness - a.likeness || compareNames(a, b));
  return { ...partOf(moving.size, accounts.length, "accounts"), pairs: shown.slice(0, MOST_PAIRS) };
}

type Entry = { account: string; at: number };

function entriesByStory(others: readonly OtherStory[], accounts: ReadonlySet<string>): Map<string, Entry[]> {
  const firsts = new Map<string, Map<string, number>>();
  for (const { story, account, at } of others) {
    if (!accounts.has(account)) continue;
    const known = firsts.get(story) ?? new Map<string, number>();
    firsts.set(story, known.set(account, Math.min(at, known.get(account) ?? at)));
  }
  const inOrder = (entries: ReadonlyMap<string, number>) =>
    [...entries].map(([account, at]) => ({ account, at })).toSorted((a, b) => a.at - b.at);
  const stories = [...firsts].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return new Map(stories.map(([story, entries]) => [story, inOrder(entries)]));
}

/** The squared weight of each story: rarer among these accounts is heavier (inverse document frequency). */
function weightsOf(byStory: ReadonlyMap<string, readonly Entry[]>, accounts: number): Map<string, number> {
  return new Map([...byStory].map(([story, entries]) => [story, Math.log(1 + accounts / entries.length) ** 2]));
}

function lengthsOf(
  byStory: ReadonlyMap<string, readonly Entry[]>,
  weights: ReadonlyMap<string, number>,
): Map<string, number> {
  const lengths = new Map<string, number>();
  for (const [story, entries] of byStory) {
    for (const { account } of entries) lengths.set(account, (lengths.get(account) ?? 0) + (weights.get(story) ?? 0));
  }
  return lengths;
}

/** Pairs of accounts that were together in a story, with how many such stories and the sum of their weights. */
function companions(
  byStory: ReadonlyMap<string, readonly Entry[]>,
  weights: ReadonlyMap<string, number>,
): Map<string, { stories: number; product: number }> {
  const pairs = new Map<string, { stories: number; product: number }>();
  for (const [story, entries] of byStory) {
    if (entries.length > MOST_IN_STORY) continue;
    for (const [nth, one] of entries.entries()) {
      for (let after = nth + 1; after < entries.length; after += 1) {
        const other = entries[after];
        if (other === undefined || other.at - one.at > TOGETHER_MS) break;
        const names = pairOf(one.account, other.account);
        const known = pairs.get(names) ?? { stories: 0, product: 0 };
        pairs.set(names, { stories: known.stories + 1, product: known.product + (weights.get(story) ?? 0) });
      }
    }
  }
  return pairs;
}

const pairOf = (a: string, b: string) => (a < b ? `${a}\u0000${b}` : `${b}\u0000${a}`);

function compareNames(a: MovingPair, b: MovingPair): number {
  return a.accounts.join("\u0000") < b.accounts.join("\u0000") ? -1 : 1;
}
