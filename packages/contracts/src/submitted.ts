import { z } from "zod";
import { cleanText, refuseUnclean, textProblem } from "./clean-text.ts";
import { NativeId, SourceName } from "./ids.ts";
import { PostKind } from "./post.ts";

const EARLIEST = Date.UTC(1995, 0, 1);
/** A moment as people send it: RFC 3339 with a zone, not before 1995. */
export const Timestamp = z.iso
  .datetime({ offset: true, error: "must be a date and time with a zone, such as 2026-03-01T08:30:00+07:00" })
  .superRefine((value, context) => {
    const at = Date.parse(value);
    if (Number.isNaN(at)) context.addIssue({ code: "custom", message: "is no date of the calendar" });
    else if (at < EARLIEST) context.addIssue({ code: "custom", message: "is before 1995, which no post can be" });
  });

/** An id as people send it: one that a table can hold, so that a deletion finds what a post brought. */
const SubmittedId = NativeId.refine((id) => textProblem(id) === undefined, "holds characters no id can have");

const Count = z.int("must be a whole number").min(0, "must not be negative").nullable();

export const SubmittedAuthor = z.object({
  id: z.exactOptional(cleanText(512).nullable()),
  name: z.exactOptional(cleanText(512).nullable()),
  handle: z.exactOptional(cleanText(512).nullable()),
  followers: z.exactOptional(Count),
  verified: z.exactOptional(z.boolean().nullable()),
});

/** A post as `POST /ingest` takes it. Unknown fields are kept in `raw`. */
export const SubmittedPost = z.looseObject({
  source: SourceName,
  id: SubmittedId,
  createdAt: Timestamp,
  text: cleanText(100_000).refine((text) => text.trim() !== "", "must not be empty"),
  url: z.exactOptional(
    z
      .url({ protocol: /^https?$/, error: "must be an http or https address" })
      .max(4_000)
      .superRefine(refuseUnclean)
      .nullable(),
  ),
  site: z.exactOptional(cleanText(253).nullable()),
  kind: z.exactOptional(PostKind),
  title: z.exactOptional(cleanText(2_000).nullable()),
  lang: z.exactOptional(cleanText(35).nullable()),
  country: z.exactOptional(
    z
      .string()
      .regex(/^[a-z]{2}$/i, "must be two letters, such as VN")
      .nullable(),
  ),
  author: z.exactOptional(SubmittedAuthor.nullable()),
  parentId: z.exactOptional(SubmittedId.nullable()),
  rootId: z.exactOptional(SubmittedId.nullable()),
  metrics: z.exactOptional(
    z
      .object({
        likes: z.exactOptional(Count),
        shares: z.exactOptional(Count),
        comments: z.exactOptional(Count),
        views: z.exactOptional(Count),
      })
      .nullable(),
  ),
  editedAt: z.exactOptional(Timestamp.nullable()),
});
export type SubmittedPost = z.infer<typeof SubmittedPost>;

/** A deletion as `POST /ingest` takes it, also of a post never seen. */
export const SubmittedDeletion = z.object({ source: SourceName, id: SubmittedId, deleted: z.literal(true) });
export type SubmittedDeletion = z.infer<typeof SubmittedDeletion>;

export const Rejection = z.object({ index: z.int().min(0), path: z.string(), message: z.string() });
export type Rejection = z.infer<typeof Rejection>;

/** What `POST /ingest` answers, once what it accepted is durable. */
export const IngestAnswer = z.object({
  batch: z.string(),
  accepted: z.int().min(0),
  rejected: z.array(Rejection),
});
export type IngestAnswer = z.infer<typeof IngestAnswer>;

/** What became of a batch so far; `pending` is what has not reached the tables yet. */
export const BatchReport = z.object({
  batch: z.string(),
  accepted: z.int().min(0),
  pending: z.int().min(0),
  new: z.int().min(0),
  known: z.int().min(0),
  edited: z.int().min(0),
  deleted: z.int().min(0),
  matched: z.int().min(0),
  dead: z.int().min(0),
});
export type BatchReport = z.infer<typeof BatchReport>;
