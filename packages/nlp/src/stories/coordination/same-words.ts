import { type CoordinationPart, partOf, type StoryShare } from "./story-share.ts";

/**
 * The share of posts in a story that have the very words of another account's post: what a story of people in their own
 * words, or of quotes with a comment, does not have. Posts shared by the platform's own button do not count. One of the
 * traces by which Pacheco et al. find coordinated accounts ("Uncovering coordinated networks on social media", ICWSM
 * 2021: partly identical text), and the co-tweets of Weber and Neumann ("Amplifying influence through coordinated
 * behaviour in social networks", 2021).
 */
export function measureSameWords(shares: readonly StoryShare[]): CoordinationPart {
  const written = shares.flatMap(({ account, words }) =>
    account === null || words === null ? [] : [{ account, words }],
  );
  const accounts = new Map<string, Set<string>>();
  for (const { account, words } of written) accounts.set(words, (accounts.get(words) ?? new Set()).add(account));
  const same = written.filter(({ words }) => (accounts.get(words)?.size ?? 0) > 1);
  return partOf(same.length, written.length, "posts");
}
