import type { Messages } from "../i18n/english.ts";

/** A problem in the reader's words where the page has some for it, else as the server said it. */
export function problemText(t: Messages, problem: { code: string; message: string }): string {
  const known = Object.entries(t.problems).find(([code]) => code === problem.code)?.[1];
  return known ?? (problem.message === "" ? t.notAnswered : problem.message);
}
