import { type Query, toCandidatePieces, toCandidateTerms, toSql } from "@nghe/query";
import type { SiftedQuery } from "@nghe/store";

/** A query as the tables take it, its parameters under names that begin with `prefix`. */
export function siftedQuery(query: Query, prefix: string): SiftedQuery & { inexact: readonly string[] } {
  const { sure, may, index, params, inexact } = toSql(query, prefix);
  return { sure, may, index, params, inexact, terms: toCandidateTerms(query), pieces: toCandidatePieces(query) };
}
