import { type MentionRow, PUBLIC_SCOPE, type Scope, workspaceScope } from "@nghe/contracts";
import type { LanguageModel } from "@nghe/nlp";
import { type PostFacts, type Span, toMatchable } from "@nghe/query";
import type { CompiledRegistry } from "../registry/compiled-registry.ts";
import { mentionRow } from "./mention-row.ts";

/** A post as its source showed it, normalised, with the language that its source says it is in. */
export type SeenPost = PostFacts & { langHint: string | null };

/** What enrichment finds in a post: its language, how much it looks like spam, and all of its rows. */
export type Enriched = { lang: string; spamScore: number; rows: MentionRow[] };

/**
 * Finds the complete set of a post's rows, also when it is empty. A public post is seen by every workspace's queries
 * but those of simulated workspaces, a workspace's own post by its queries alone.
 */
export function enrichPost(
  post: SeenPost,
  scope: Scope,
  compiled: CompiledRegistry,
  model: LanguageModel,
  spamFrom: number,
): Enriched {
  const reading = model.read(post.text, { lang: post.langHint });
  const tone = (spans: readonly Span[]) => reading.toward(spans).sentiment;
  const matches = compiled.matcher.match(toMatchable(post, reading.lang, tone));
  const hiding = new Set(matches.map(({ id }) => id));
  const rows: MentionRow[] = [];
  for (const match of matches) {
    const brand = compiled.brand(match.id);
    if (brand === undefined) continue;
    const { uid, simulated } = brand.workspace;
    const isVisible = scope === PUBLIC_SCOPE ? !simulated : scope === workspaceScope(uid);
    const bounds = { spamFrom, isHidden: hiding.has(uid) };
    if (isVisible) rows.push(mentionRow(post, reading, match, brand, model, bounds));
  }
  return { lang: reading.lang, spamScore: reading.spamScore, rows };
}
