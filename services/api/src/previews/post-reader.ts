import type { PreviewExample, Sentiment } from "@nghe/contracts";
import { postKey } from "@nghe/contracts";
import type { LanguageModel, Reading } from "@nghe/nlp";
import { createMatcher, type Matchable, type NamedQuery, type QueryMatch } from "@nghe/query";
import type { ReadPost } from "@nghe/store";

/** A stored post, read in code: what matched, and what is felt about it. */
export type PostReading = {
  post: ReadPost;
  /** The match of a query, by its id. */
  match(id: string): undefined | QueryMatch;
  /** The tone toward what a match found; null is unsure, or no model. */
  tone(match: QueryMatch): Sentiment;
  spamScore: number;
};

/** Reads posts as the enricher does, with these queries and the model, where one is at hand. */
export function createPostReader(queries: readonly NamedQuery[], model: LanguageModel | null) {
  const matcher = createMatcher(queries);
  return (post: ReadPost): PostReading => {
    let reading: undefined | Reading;
    const read = () => (reading ??= model?.read(post.text, { lang: post.lang }));
    const tone = model === null ? undefined : (spans: QueryMatch["spans"]) => read()?.toward(spans).sentiment ?? null;
    const matches = new Map(matcher.match(matchableOf(post, tone)).map((match) => [match.id, match]));
    return {
      post,
      match: (id) => matches.get(id),
      tone(match) {
        if (match.spans.length > 0 || post.title === null) return read()?.toward(match.spans).sentiment ?? null;
        return model?.read(post.title, { lang: post.lang }).toward(match.titleSpans).sentiment ?? null;
      },
      spamScore: post.spamScore ?? 0,
    };
  };
}

function matchableOf(post: ReadPost, tone: Matchable["tone"]): Matchable {
  const { text, title, source, site, kind, lang, country, url, author, metrics, isReply } = post;
  return { text, title, source, site, kind, lang, country, url, author, metrics, isReply, tone };
}

/** A post as a preview shows it. */
export function exampleOf({ post }: PostReading, { form, spans, titleSpans }: QueryMatch): PreviewExample {
  return {
    postId: postKey(post.source, post.id),
    source: post.source,
    title: post.title,
    text: post.text,
    url: post.url,
    lang: post.lang,
    author: post.author?.name ?? post.author?.handle ?? null,
    publishedAt: post.at,
    matchForm: form,
    spans: spans.map(({ start, end }) => ({ start, end })),
    titleSpans: titleSpans.map(({ start, end }) => ({ start, end })),
  };
}
