import { type CoordinationPart, partOf, type StoryShare } from "./story-share.ts";

const YOUNG_MS = 30 * 86_400_000;

/**
 * The share of a story's accounts, of those whose age the source tells, that were made less than thirty days before
 * they first posted in it. Accounts registered in bulk for one occasion are young together (Thomas, Grier, Paxson,
 * "Adapting social spam infrastructure for political censorship", LEET 2012); so are people whom an event brought in.
 */
export function measureYoungAccounts(shares: readonly StoryShare[]): CoordinationPart {
  const ages = new Map<string, number>();
  for (const { account, createdAt, accountSince } of shares) {
    if (account === null || accountSince === null) continue;
    const age = Math.max(0, createdAt - accountSince);
    ages.set(account, Math.min(age, ages.get(account) ?? age));
  }
  const young = [...ages.values()].filter((age) => age < YOUNG_MS);
  return partOf(young.length, ages.size, "accounts");
}
