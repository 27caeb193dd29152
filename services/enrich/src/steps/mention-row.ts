import type { Author, EvidenceSpan, MentionRow } from "@nghe/contracts";
import { type LanguageModel, type Reading, relevanceText, type Tone } from "@nghe/nlp";
import type { QueryMatch, Span } from "@nghe/query";
import { exclusionOf, originOf } from "@nghe/registry";
import type { CompiledBrand } from "../registry/compiled-registry.ts";

/** Spans of the brand that a row keeps; the contract's limit leaves room for those of the tone. */
const BRAND_SPANS = 40;

/** A post as its rows see it: normalised, read once. */
export type ReadPost = { text: string; title: string | null; author: Author | null; langHint: string | null };

/** What keeps a row from being counted, beside whose voice it is: spam from this score on, what the workspace hides. */
export type CountedBounds = { spamFrom: number; isHidden: boolean };

/** The row of one brand that a post names in its text or title. */
export function mentionRow(
  post: ReadPost,
  reading: Reading,
  match: QueryMatch,
  { brand, workspace, origins, relevance }: CompiledBrand,
  model: LanguageModel,
  { spamFrom, isHidden }: CountedBounds,
): MentionRow {
  const origin = originOf(post.author, origins);
  const excluded = isHidden ? "hidden" : exclusionOf(origin, reading.spamScore >= spamFrom);
  const isRelevant = excluded !== null || (relevance?.isRelevant(relevanceText(post)) ?? true);
  const excludedReason = isRelevant ? excluded : "irrelevant";
  const tone = toneToward(post, reading, match, model);
  return {
    workspaceUid: workspace.uid,
    workspace: workspace.id,
    brandUid: brand.uid,
    brand: brand.id,
    timezone: workspace.timezone,
    via: "text",
    matchForm: match.form,
    origin,
    counted: excludedReason === null,
    excludedReason,
    sentiment: tone.sentiment,
    sentimentScore: tone.score,
    emotion: null,
    intent: null,
    stage: null,
    touchpoint: null,
    topics: [],
    painPoints: [],
    tags: [],
    reach: null,
    evidence: [...brandSpans(match.spans), ...tone.evidence],
    queryVersion: brand.queryVersion,
    modelVersion: model.version,
  };
}

/** A brand that only the title names has the title's tone; evidence points into the text, so there is none. */
function toneToward(post: ReadPost, reading: Reading, match: QueryMatch, model: LanguageModel): Tone {
  if (match.spans.length > 0 || post.title === null) return reading.toward(match.spans);
  const { sentiment, score } = model.read(post.title, { lang: post.langHint }).toward(match.titleSpans);
  return { sentiment, score, evidence: [] };
}

function brandSpans(spans: readonly Span[]): EvidenceSpan[] {
  return spans.slice(0, BRAND_SPANS).map(({ start, end }) => ({ start, end, shows: "brand" }));
}
