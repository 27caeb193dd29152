import type { BrandProof, MeasuredShare } from "@nghe/contracts";
import { parseQuery } from "@nghe/query";
import type { Names } from "../http/routes/check-query.ts";
import { isCommonWord } from "./common-word.ts";
import { loneWords } from "./lone-words.ts";

/** Labels of posts that a query finds from which on they prove it, or do not. */
const ENOUGH = 20;
/** Precision below which a brand's numbers are not to be trusted. */
const GOOD = 0.8;

/** The common words that are enough for a query to hold; none of one that cannot be read, as it holds for nothing. */
export function commonWordsOf(query: string, named: Names): string[] {
  const parsed = parseQuery(query, { named });
  if (!parsed.ok) return [];
  return [...new Set(loneWords(parsed.query).map(({ word }) => word))].filter(isCommonWord);
}

/**
 * What labels say of a query. Enough of them decide by the share alone; fewer decide only against it, where even the
 * upper end of the interval is too low. Without a decision a query that a common word satisfies is unproven.
 */
export function proofOf({ of, share, high }: MeasuredShare, commonWords: readonly string[]): BrandProof {
  const told = { precision: share, n: of };
  if (share !== null && of >= ENOUGH) return { status: share >= GOOD ? "proven" : "unproven", ...told };
  if (high !== null && high < GOOD) return { status: "unproven", ...told };
  return { status: commonWords.length > 0 ? "unproven" : "not-needed", ...told };
}
