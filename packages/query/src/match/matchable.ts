import { type PostUpsert, UNKNOWN_METRICS } from "@nghe/contracts";
import type { Matchable } from "../match.ts";

/** A post of which only some is known: all else is null, its kind a post. */
export function matchable(known: Partial<Matchable> & { text: string }): Matchable {
  return {
    title: null,
    source: "",
    site: null,
    kind: "post",
    lang: null,
    country: null,
    url: null,
    author: null,
    metrics: UNKNOWN_METRICS,
    isReply: false,
    tone: undefined,
    ...known,
  };
}

/** What of a post tells a query whether it holds. */
export type PostFacts = Pick<
  PostUpsert,
  "source" | "site" | "kind" | "text" | "title" | "url" | "country" | "author" | "parentId" | "metrics"
>;

/** A post as queries look at it, with the language and the tone that were read in it. */
export function toMatchable(post: PostFacts, lang: string | null, tone: Matchable["tone"]): Matchable {
  const { source, site, kind, text, title, url, country, author, parentId, metrics } = post;
  const isReply = kind === "reply" || parentId !== null;
  return { text, title, source, site, kind, lang, country, url, author, metrics, isReply, tone };
}
