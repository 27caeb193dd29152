import { z } from "zod";

const Place = z.int().min(0);

/** A change to a query's text that mends a fault: `text` in the place of what stands from `start` to `end`. */
export const QueryFix = z.object({ start: Place, end: Place, text: z.string() });
export type QueryFix = z.infer<typeof QueryFix>;

/**
 * What is wrong or doubtful in a query and where (UTF-16 units), what to do in words, and as a change to the text where
 * one is certain enough. The words are in English or Vietnamese, as `Accept-Language` asks; `code` is the same in both.
 */
export const QueryFault = z.object({
  code: z.string(),
  message: z.string(),
  start: Place,
  end: Place,
  hint: z.string().nullable(),
  fix: QueryFix.nullable(),
});
export type QueryFault = z.infer<typeof QueryFault>;

/** What is doubtful about a query that can be used, in the order of its text. */
export const QueryWarnings = z.array(QueryFault).max(30);
