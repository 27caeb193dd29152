import type { QuestionProblem } from "../questions/resolve.ts";

/** What an error frame says. */
export type LiveProblem = { code: string; message: string };

/** Why a question is refused; without problems of its own, because its workspace is not there for this key. */
export function refusalOf(problems: undefined | readonly QuestionProblem[]): LiveProblem {
  if (problems === undefined) return { code: "not-found", message: "There is nothing here, or not for this key." };
  return { code: "invalid", message: problems.map(({ path, message }) => `${path}: ${message}`).join("; ") };
}
