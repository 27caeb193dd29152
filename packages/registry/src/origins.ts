import type { Author, BrandAccounts, ExcludedReason, Origin } from "@nghe/contracts";

/** Whose voice it is where an account stands in several lists: the first that holds. */
const ORDER = ["owned", "employee", "dealer", "agency", "paid"] as const;

/** A brand's accounts by handle (lower case, without @) and by id. */
export function originsOf(accounts: BrandAccounts): ReadonlyMap<string, Origin> {
  const origins = new Map<string, Origin>();
  for (const origin of ORDER) {
    for (const account of accounts[origin]) {
      const key = keyOf(account);
      if (!origins.has(key)) origins.set(key, origin);
    }
  }
  return origins;
}

/** Whose voice a post is, for the brand whose accounts these are: earned unless its author is one of them. */
export function originOf(author: Author | null, origins: ReadonlyMap<string, Origin>): Origin {
  if (author === null || origins.size === 0) return "earned";
  const byHandle = author.handle === null ? undefined : origins.get(keyOf(author.handle));
  const byId = author.id === null ? undefined : origins.get(keyOf(author.id));
  return byHandle ?? byId ?? "earned";
}

function keyOf(account: string): string {
  return account.trim().replace(/^@/, "").toLowerCase();
}

/** From this spam score on a post is spam, which is not counted. */
export const SPAM_FROM = 0.7;

/** Owned and affiliated talk is a view of its own, spam none; what was paid for is counted apart by its origin. */
export function exclusionOf(origin: Origin, isSpam: boolean): ExcludedReason | null {
  if (origin === "owned") return "owned";
  if (origin === "employee" || origin === "dealer" || origin === "agency") return "affiliated";
  return isSpam ? "spam" : null;
}
