import type { PreviewCoverage, PreviewExample } from "@nghe/contracts";
import { momentText, table } from "../output/table.ts";
import { markedText } from "./marked-text.ts";

const counted = (value: number) => value.toLocaleString("en");

/** A count, and the bounds that it lies between where it is an estimate. */
export function countText({ posts, low, high }: { posts: number; low: number; high: number }): string {
  return low === high ? counted(posts) : `about ${counted(posts)} (${counted(low)} to ${counted(high)})`;
}

/** How sure an answer is, in words. */
export function coverageText({ exact, candidates, verified, inexact, unmatchedSince }: PreviewCoverage): string {
  const why = inexact.length === 0 ? "" : ` (${inexact.join(", ")})`;
  const read = `${counted(verified)} of ${counted(candidates)} posts that had to be read${why} were read`;
  const sure = exact ? "exact" : `estimated: ${read}, drawn at random`;
  const since =
    unmatchedSince === null ? "" : `\nposts that no query matched are kept since ${momentText(unmatchedSince)}`;
  return `${sure}${since}`;
}

/** Posts with what was found in them; empty for none. */
export function examplesText(examples: readonly PreviewExample[]): string {
  const rows = examples.map(({ publishedAt, postId, text, title, spans, titleSpans }) => [
    momentText(publishedAt),
    postId,
    spans.length === 0 && title !== null ? markedText(title, titleSpans) : markedText(text, spans),
  ]);
  return table(["PUBLISHED", "POST", "TEXT"], rows);
}
