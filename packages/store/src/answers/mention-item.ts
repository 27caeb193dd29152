import { EvidenceSpan, type MentionItem, MentionItem as MentionItemShape } from "@nghe/contracts";
import { z } from "zod";

const Shape = MentionItemShape.shape;

/** A row of `nghe_store.mentions` under the names of a `MentionItem`; its author is flat, its evidence JSON. */
export const MentionItemRow = z.object({
  ...MentionItemShape.omit({ author: true, evidence: true }).shape,
  authorId: Shape.author.shape.id,
  authorName: Shape.author.shape.name,
  authorHandle: Shape.author.shape.handle,
  authorFollowers: Shape.author.shape.followers,
  evidence: z.string(),
});
export type MentionItemRow = z.infer<typeof MentionItemRow>;

const millis = (column: string): string => `toUnixTimestamp64Milli(m.${column})`;

/** What `MentionItemRow` is read from, of a table called `m`. */
export const MENTION_ITEM_COLUMNS = [
  "m.mention_id AS mentionId",
  "concat(m.source, ':', m.id) AS postId",
  "m.brand AS brand",
  "m.source AS source",
  "m.site AS site",
  "m.kind AS kind",
  "m.lang AS lang",
  "m.author_id AS authorId",
  "m.author_name AS authorName",
  "m.author_handle AS authorHandle",
  "m.author_followers AS authorFollowers",
  "m.url AS url",
  "m.title AS title",
  "m.text AS text",
  `${millis("published_at")} AS publishedAt`,
  `${millis("edited_at")} AS editedAt`,
  `${millis("seen_at")} AS seenAt`,
  `${millis("stored_at")} AS storedAt`,
  "m.via AS via",
  "m.match_form AS matchForm",
  "m.origin AS origin",
  "m.counted AS counted",
  "m.excluded_reason AS excludedReason",
  "m.sentiment AS sentiment",
  "m.sentiment_score AS sentimentScore",
  "m.sentiment_by AS sentimentBy",
  "m.likes AS likes",
  "m.shares AS shares",
  "m.comments AS comments",
  "m.views AS views",
  "m.evidence AS evidence",
  "m.query_version AS queryVersion",
  "m.model_version AS modelVersion",
].join(", ");

export function toMentionItem(row: MentionItemRow): MentionItem {
  const { authorId, authorName, authorHandle, authorFollowers, evidence, ...item } = row;
  return {
    ...item,
    author: { id: authorId, name: authorName, handle: authorHandle, followers: authorFollowers },
    evidence: z.array(EvidenceSpan).parse(JSON.parse(evidence === "" ? "[]" : evidence)),
  };
}
