import { z } from "zod";
import { BrandProof } from "./bodies.ts";
import { refuseUnclean } from "./clean-text.ts";
import { EpochMs, NativeId, Slug, SourceName } from "./ids.ts";
import { BrandFilter } from "./registry.ts";

const QueryText = z.string().trim().min(1, "must not be empty").max(20_000).superRefine(refuseUnclean);
const Note = z.string().trim().max(2_000).superRefine(refuseUnclean);

/** A query in plain words of both languages; null where it cannot be read any more. */
export const Explanation = z.object({ en: z.string(), vi: z.string() }).nullable();
export type Explanation = z.infer<typeof Explanation>;

/** A share of n with its 95 % Wilson interval; null where n is 0. */
export const MeasuredShare = z.object({
  of: z.int().min(0),
  held: z.int().min(0),
  share: z.number().min(0).max(1).nullable(),
  low: z.number().min(0).max(1).nullable(),
  high: z.number().min(0).max(1).nullable(),
});
export type MeasuredShare = z.infer<typeof MeasuredShare>;

/**
 * How well a query does on the labels of its brand whose posts are still stored: of those it finds, how many are
 * relevant; of the relevant ones, how many it finds.
 */
export const LabelMeasure = z.object({ labels: z.int().min(0), precision: MeasuredShare, recall: MeasuredShare });
export type LabelMeasure = z.infer<typeof LabelMeasure>;

/** One version of what a brand matches: `mentions.query_version` points here. */
export const QueryVersionView = z.object({
  version: z.int().min(1),
  current: z.boolean(),
  cause: z.enum(["query", "accounts", "filter", "named-query", "exclusions"]),
  /** The named query whose change brought it. */
  causeName: Slug.nullable(),
  query: z.string(),
  /** The texts then of the named queries that query and exclusions use. */
  named: z.record(z.string(), z.string()),
  /** The workspace's exclusions then; empty for none. */
  exclusions: z.string(),
  explanation: Explanation,
  savedAt: EpochMs,
  /** Id of the key that saved it, and its name while the key is there. */
  savedBy: z.string(),
  savedByName: z.string().nullable(),
  note: z.string().nullable(),
  /** Null where nothing of the brand is labelled. */
  measure: LabelMeasure.nullable(),
});
export type QueryVersionView = z.infer<typeof QueryVersionView>;

/** A word, phrase or test of a query, and how it is used: wanted, or ruled out by NOT. */
export const QueryPart = z.object({ text: z.string(), use: z.enum(["wanted", "ruled-out"]) });
export type QueryPart = z.infer<typeof QueryPart>;

/** What changed from one version to another: the parts that came, went and stayed, in the order of the text. */
export const VersionComparison = z.object({
  from: QueryVersionView,
  to: QueryVersionView,
  came: z.array(QueryPart),
  went: z.array(QueryPart),
  stayed: z.array(QueryPart),
  /** The same parts may be joined otherwise: true where the texts differ at all. */
  differs: z.boolean(),
});
export type VersionComparison = z.infer<typeof VersionComparison>;

export const RestoreRequest = z.strictObject({ note: z.exactOptional(Note) });

export const NewNamedQuery = z.strictObject({ id: Slug, query: QueryText, note: z.exactOptional(Note.nullable()) });
export const NamedQueryPatch = z.strictObject({
  query: z.exactOptional(QueryText),
  note: z.exactOptional(Note.nullable()),
});
/** A part of queries with a name, and where it is used: by whom it cannot be deleted. */
export const NamedQueryView = z.object({
  id: Slug,
  query: z.string(),
  /** What it is for. */
  note: z.string().nullable(),
  explanation: Explanation,
  usedBy: z.object({ brands: z.array(Slug), namedQueries: z.array(Slug), exclusions: z.boolean() }),
  revision: z.int(),
  updatedAt: EpochMs,
});
export type NamedQueryView = z.infer<typeof NamedQueryView>;

/** An empty query excludes nothing. */
export const ExclusionsPatch = z.strictObject({
  query: z.string().trim().max(20_000).superRefine(refuseUnclean),
  note: z.exactOptional(Note),
});
/** What a workspace hides: mentions of posts that the query holds for are kept and not counted, as `hidden`. */
export const ExclusionsView = z.object({ query: z.string(), explanation: Explanation, revision: z.int() });
export type ExclusionsView = z.infer<typeof ExclusionsView>;

/** `post` is a mention's `postId`. */
export const NewLabels = z.strictObject({
  labels: z
    .array(
      z.strictObject({
        post: z.string().regex(/^[^:]+:.+$/s, "is source:id, as a mention's postId is"),
        relevant: z.boolean(),
      }),
    )
    .min(1)
    .max(100),
});
export const LabelView = z.object({
  id: Slug,
  post: z.string(),
  source: SourceName,
  nativeId: NativeId,
  relevant: z.boolean(),
  /** Null where the post is not stored any more: it then counts in no measure. */
  text: z.string().nullable(),
  savedAt: EpochMs,
  savedBy: z.string(),
});
export type LabelView = z.infer<typeof LabelView>;
export const LabelsAnswer = z.object({ labels: z.array(LabelView), measure: LabelMeasure });
export type LabelsAnswer = z.infer<typeof LabelsAnswer>;

export const CheckRequest = z.strictObject({
  /** How far back stored posts are looked at; 30 unless told. */
  days: z.exactOptional(z.int().min(1).max(400)),
  /** The same seed draws the same sample of the same posts. */
  seed: z.exactOptional(z.string().min(1).max(100)),
});

/** One way in which a lone word of the query is written in stored posts. */
export const WordReading = z.object({
  word: z.string(),
  /** By its marks, by capitals, or by what it stands as. */
  by: z.enum(["marks", "case", "place"]),
  /** `bé`; `lower`, `Capital`, `UPPER`; `word`, `handle`, `hashtag`, `domain`. */
  form: z.string(),
  /** Posts that hold it so, and those among them that the query finds. */
  posts: z.int().min(0),
  found: z.int().min(0),
});
export type WordReading = z.infer<typeof WordReading>;

/** A narrower query, and what it would change on the same posts. */
export const QueryProposal = z.object({
  kind: z.enum(["case", "handle", "context", "without"]),
  query: z.string(),
  matched: z.int().min(0),
  lost: z.int().min(0),
  gained: z.int().min(0),
  /** How it does on the labels; null without labels. */
  measure: LabelMeasure.nullable(),
});
export type QueryProposal = z.infer<typeof QueryProposal>;

/** What speaks for and against a brand's query, on posts seen lately. */
export const BrandCheck = z.object({
  version: z.int().min(1),
  query: z.string(),
  proof: BrandProof,
  /** Words by one of which alone the query holds, and that are common words or could be read otherwise. */
  commonWords: z.array(z.string()),
  days: z.int().min(1),
  seed: z.string(),
  /** Posts that hold a word of the query, newest first, at most 5,000; and those that it finds. */
  scanned: z.int().min(0),
  matched: z.int().min(0),
  readings: z.array(WordReading),
  /** Words that most often stand beside the lone words where the query finds them. */
  neighbours: z.array(z.object({ word: z.string(), posts: z.int().min(1) })),
  proposals: z.array(QueryProposal),
  /** Thirty of the matches, drawn at random: to label. */
  sample: z.array(
    z.object({
      post: z.string(),
      source: SourceName,
      text: z.string(),
      publishedAt: EpochMs,
      spans: z.array(z.object({ start: z.int(), end: z.int() })),
      /** What was said of it already. */
      relevant: z.boolean().nullable(),
    }),
  ),
});
export type BrandCheck = z.infer<typeof BrandCheck>;

/** What came of training a relevance filter; only one that is `better` is used. */
export const FilterAnswer = z.object({
  status: z.enum(["better", "no-better", "too-few"]),
  /** Labels whose posts are stored, of each kind. */
  relevant: z.int().min(0),
  irrelevant: z.int().min(0),
  /** Null where nothing was tried. */
  trial: BrandFilter.shape.trial.nullable(),
  /** The brand as it is now. */
  queryVersion: z.int().min(1),
});
export type FilterAnswer = z.infer<typeof FilterAnswer>;
