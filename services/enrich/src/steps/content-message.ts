import type { ContentMessage, PostUpsert } from "@nghe/contracts";
import { type LanguageModel, normaliseText } from "@nghe/nlp";
import type { CompiledRegistry } from "../registry/compiled-registry.ts";
import type { StalePost } from "../sweep/stale-posts.ts";
import { enrichPost } from "./enrich-post.ts";

export type EnrichContext = { compiled: CompiledRegistry; model: LanguageModel; spamFrom: number };

/** A post as its source showed it, normalised and enriched: text, language, spam, and all of its rows. */
export function contentOf(message: PostUpsert, context: EnrichContext): ContentMessage {
  const text = normaliseText(message.text);
  const title = message.title === null ? null : normaliseText(message.title).replace(/\s+/g, " ");
  const { author, scope } = message;
  const enriched = enrich({ ...message, text, title }, scope, context);
  return {
    v: 1,
    type: "content",
    source: message.source,
    id: message.id,
    scope,
    cause: message.cause,
    receipt: message.receipt,
    observedAt: message.observedAt,
    revision: message.revision,
    registryOffset: context.compiled.offset,
    post: {
      site: message.site,
      kind: message.kind,
      lang: enriched.lang,
      country: message.country,
      author,
      url: message.url,
      title,
      text,
      rootId: message.rootId,
      parentId: message.parentId,
      createdAt: message.createdAt,
      editedAt: message.editedAt,
      seenAt: message.seenAt,
      connector: message.connector,
      spamScore: enriched.spamScore,
      storyId: null,
      raw: message.raw,
    },
    metrics: message.metrics,
    rows: enriched.rows,
  };
}

/** A stored post enriched again by the registry as it is now. It is the same state of the post, and no news. */
export function backfillOf(stored: StalePost, context: EnrichContext): ContentMessage {
  const { post, scope } = stored;
  const enriched = enrich(
    { ...post, source: stored.source, metrics: stored.metrics, langHint: post.lang },
    scope,
    context,
  );
  return {
    v: 1,
    type: "content",
    source: stored.source,
    id: stored.id,
    scope,
    cause: "backfill",
    receipt: null,
    observedAt: stored.observedAt,
    revision: stored.revision,
    registryOffset: context.compiled.offset,
    post: { ...post, lang: enriched.lang, spamScore: enriched.spamScore },
    metrics: stored.metrics,
    rows: enriched.rows,
  };
}

function enrich(post: Parameters<typeof enrichPost>[0], scope: string, { compiled, model, spamFrom }: EnrichContext) {
  return enrichPost(post, scope, compiled, model, spamFrom);
}
