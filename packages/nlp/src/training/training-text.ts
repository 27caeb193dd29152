import type { Labelled } from "../corpus/corpus-post.ts";
import { NO_SIGN, type TaskName } from "./tasks.ts";

/** A text to learn from. `masks` are names in it that must not speak; `labels` are classes of one task. */
export type TrainingText = { text: string; masks: readonly string[]; labels: readonly string[] };

/** What a post of the corpus teaches about a task; nothing where its label is about something else. */
export function trainingTextOf(post: Labelled, task: TaskName): undefined | TrainingText {
  const labels = labelsOf(post, task);
  if (labels === undefined) return undefined;
  return { text: post.text, masks: post.targets.map(({ name }) => name), labels };
}

/** Spam says nothing of what people feel: only the spam task learns from it. */
function labelsOf(post: Labelled, task: TaskName): undefined | readonly string[] {
  if (task === "spam") return [post.spam];
  if (post.spam !== "none") return undefined;
  switch (task) {
    case "sentiment":
      return [String(post.sentiment)];
    case "emotion":
      return [post.emotion];
    case "stage":
      return [post.stage ?? NO_SIGN];
    case "touchpoint":
      return [post.touchpoint ?? NO_SIGN];
    case "pain-points":
      return post.painPoints;
    case "acts":
      return post.acts;
    case "hate":
      return [post.hate ? "hate" : NO_SIGN];
  }
}
