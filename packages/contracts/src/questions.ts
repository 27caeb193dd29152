import { z } from "zod";
import { Interval } from "./answers.ts";
import { Slug } from "./ids.ts";
import { Timestamp } from "./submitted.ts";

const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (typeof value === "string" ? value.split(",").filter((part) => part !== "") : value),
    z.array(item).max(200),
  );

/**
 * The parameters of every analytic question, over REST and `/live` alike. Without `from` and `to` the window is
 * the last 24 hours and moves; lists are comma-separated in a URL. `via` adds the thread rows (buzz) when it is `all`.
 */
export const Question = z.object({
  from: z.exactOptional(Timestamp.describe("Start of the window, with a zone. Without `to`, up to now")),
  to: z.exactOptional(Timestamp.describe("End of the window, excluded")),
  /** The moving window where from and to are absent. */
  last: z.exactOptional(
    z
      .enum(["1h", "6h", "24h", "7d", "30d", "90d"])
      .describe("A window that moves with time, instead of `from` and `to`"),
  ),
  interval: z.exactOptional(Interval.describe("Width of a bucket; chosen by the window's length where it is absent")),
  brand: z.exactOptional(listOf(Slug).describe("Brands by id; all of the workspace where absent")),
  source: z.exactOptional(listOf(z.string().min(1).max(100)).describe("Sources, such as `bluesky`")),
  lang: z.exactOptional(listOf(z.string().min(1).max(35)).describe("Languages, such as `vi`")),
  sentiment: z.exactOptional(
    listOf(z.enum(["positive", "neutral", "negative", "unsure"])).describe("Tones; unsure is not neutral"),
  ),
  via: z.exactOptional(z.enum(["text", "all"]).describe("`all` adds comments below posts that name the brand (buzz)")),
  counted: z.exactOptional(z.enum(["yes", "all"]).describe("`all` adds what is excluded: spam, hidden, owned")),
  limit: z.exactOptional(z.coerce.number().int().min(1).max(1_000).describe("Items of a page: `mentions`, `alerts`")),
  cursor: z.exactOptional(z.string().max(500).describe("`next` of the page before: `mentions`, `alerts`")),
  status: z.exactOptional(z.enum(["open", "closed"]).describe("Of `alerts`")),
});
export type Question = z.infer<typeof Question>;

export const QuestionKind = z.enum([
  "share-of-voice",
  "volume",
  "sentiment",
  "engagement",
  "mentions",
  "coverage",
  "alerts",
]);
export type QuestionKind = z.infer<typeof QuestionKind>;
