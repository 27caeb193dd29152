import { z } from "zod";

const COMBINING_RUN = /\p{M}{33}/u;

/** Text that a table, a browser and a matcher can all hold; says what is wrong with it otherwise. */
export function textProblem(text: string): undefined | string {
  if (!text.isWellFormed()) return "holds a lone surrogate (broken UTF-16)";
  if (text.includes("\u0000")) return "holds a NUL character";
  if (COMBINING_RUN.test(text)) return "has more than 32 combining marks in a row";
  return undefined;
}

/** For `superRefine`: refuses text that cannot be held, and says why. */
export function refuseUnclean(text: string, context: z.RefinementCtx): void {
  const problem = textProblem(text);
  if (problem !== undefined) context.addIssue({ code: "custom", message: problem });
}

export function cleanText(max: number): z.ZodString {
  return z.string().max(max, `at most ${max} characters`).superRefine(refuseUnclean);
}
