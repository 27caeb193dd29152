import type { Author, MatchForm, PostKind, PostMetrics, Sentiment } from "@nghe/contracts";

/** A stretch of a text in UTF-16 units, end excluded. */
export type Span = { start: number; end: number };

/** A query as a brand has it; `named` gives the text of a `{name}` in it, null where there is none. */
export type NamedQuery = { id: string; query: string; named?: (name: string) => string | null };

/**
 * What queries look at; null is not known, and satisfies no test of a field. `lang` is a language tag, `site` a domain.
 * `tone` gives the tone toward what stands at some places of the text, and is asked by `sentiment:` alone.
 */
export type Matchable = {
  text: string;
  title: string | null;
  source: string;
  site: string | null;
  kind: PostKind;
  lang: string | null;
  country: string | null;
  url: string | null;
  author: Author | null;
  metrics: PostMetrics;
  isReply: boolean;
  tone: undefined | ((spans: readonly Span[]) => Sentiment);
};

/**
 * A query that holds for a post: where its words stand in `text` and in the title, and how the brand was written
 * (`equal` where the query names fields alone).
 */
export type QueryMatch = { id: string; form: MatchForm; spans: readonly Span[]; titleSpans: readonly Span[] };

/** All queries at once over one post. */
export type Matcher = { match(post: Matchable): QueryMatch[] };

/** One place that made a query hold: of which of its terms, where, and how it is written there. */
export type Reason = { term: string; field: "text" | "title"; span: Span; form: MatchForm };
