import type { LanguageModel, Reading } from "@nghe/nlp";
import { type Matchable, type Span, toMatchable } from "@nghe/query";
import type { StoredPost } from "@nghe/store";

/** A stored post as queries look at it. */
export type StoredReader = (stored: StoredPost) => Matchable;

/** Reads stored posts as enrichment does: their tone when a query asks for it, or unknown where there is no model. */
export function createStoredReader(model: LanguageModel | null): StoredReader {
  return ({ source, metrics, post }) => {
    let reading: undefined | Reading;
    const tone = (spans: readonly Span[]) => {
      reading ??= model?.read(post.text, { lang: post.lang });
      return reading?.toward(spans).sentiment ?? null;
    };
    return toMatchable({ source, metrics, ...post }, post.lang, model === null ? undefined : tone);
  };
}
