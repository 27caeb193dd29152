import { z } from "zod";

/** Every error the API answers, over HTTP and in live frames. */
export const Problem = z.object({
  error: z.object({ code: z.string(), message: z.string(), details: z.unknown() }),
});
export type Problem = z.infer<typeof Problem>;
