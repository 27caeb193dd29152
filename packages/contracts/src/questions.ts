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
  from: z.exactOptional(Timestamp),
  to: z.exactOptional(Timestamp),
  /** The moving window where from and to are absent. */
  last: z.exactOptional(z.enum(["1h", "6h", "24h", "7d", "30d", "90d"])),
  interval: z.exactOptional(Interval),
  brand: z.exactOptional(listOf(Slug)),
  source: z.exactOptional(listOf(z.string().min(1).max(100))),
  lang: z.exactOptional(listOf(z.string().min(1).max(35))),
  sentiment: z.exactOptional(listOf(z.enum(["positive", "neutral", "negative", "unsure"]))),
  via: z.exactOptional(z.enum(["text", "all"])),
  counted: z.exactOptional(z.enum(["yes", "all"])),
  limit: z.exactOptional(z.coerce.number().int().min(1).max(1_000)),
  cursor: z.exactOptional(z.string().max(500)),
  status: z.exactOptional(z.enum(["open", "closed"])),
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
