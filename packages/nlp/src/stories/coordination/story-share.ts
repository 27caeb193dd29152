/**
 * A post of a story, as coordination is measured. `account` names its author, and is null where unknown. `words` is
 * its sketch as text (`encodeSketch`), null of a post that was shared by the platform's own button: sharing is no sign.
 * `accountSince` is when the account was made, in ms, where the source says.
 */
export type StoryShare = {
  account: string | null;
  createdAt: number;
  words: string | null;
  accountSince: number | null;
};

/**
 * One sign of coordination. `value` is 0..1, null where too little is known to say; `held` of `of` is what it was made
 * of, and `unit` what was counted.
 */
export type CoordinationPart = {
  value: number | null;
  held: number;
  of: number;
  unit: "posts" | "accounts";
};

/** Under so many posts or accounts a share says nothing. */
export const LEAST_TO_SAY = 5;

export function partOf(held: number, of: number, unit: CoordinationPart["unit"]): CoordinationPart {
  return { value: of < LEAST_TO_SAY ? null : held / of, held, of, unit };
}

/** When each account first posted in the story, the earliest first. */
export function firstPosts(shares: readonly StoryShare[]): { account: string; at: number }[] {
  const firsts = new Map<string, number>();
  for (const { account, createdAt } of shares) {
    if (account !== null) firsts.set(account, Math.min(createdAt, firsts.get(account) ?? createdAt));
  }
  const list = [...firsts].map(([account, at]) => ({ account, at }));
  return list.toSorted((a, b) => a.at - b.at || (a.account < b.account ? -1 : 1));
}
