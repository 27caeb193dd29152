import type { MatchForm } from "@nghe/contracts";

/** A stretch of a text in UTF-16 units, end excluded. */
export type Span = { start: number; end: number };

/** A query as a brand has it. */
export type NamedQuery = { id: string; query: string };

/** What queries look at. `authorHandle` is without its @. */
export type Matchable = { text: string; title: string | null; authorHandle: string | null };

/** A query that holds for a post: where its words stand in `text`, and how the brand was written. */
export type QueryMatch = { id: string; form: MatchForm; spans: readonly Span[]; titleSpans: readonly Span[] };

/** All queries at once over one post. */
export type Matcher = { match(post: Matchable): QueryMatch[] };
