import type { QueryFix } from "@nghe/contracts";

/** A query with a fix made to it. */
export function mended(query: string, { start, end, text }: QueryFix): string {
  return query.slice(0, start) + text + query.slice(end);
}

/** How much of a query is shown on either side of a place in it. */
const BESIDE = 80;

/** What stands before and after a place of a query, cut off where that is long; never within a character. */
export function beside(query: string, { start, end }: { start: number; end: number }) {
  const from = start <= BESIDE ? 0 : whole(query, start - BESIDE);
  const to = query.length - end <= BESIDE ? query.length : whole(query, end + BESIDE);
  const before = `${from > 0 ? "…" : ""}${query.slice(from, start)}`;
  return { before, after: `${query.slice(end, to)}${to < query.length ? "…" : ""}` };
}

/** A cut that would part the two units of a character goes one further on. */
function whole(query: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(query.charAt(at)) ? at + 1 : at;
}
