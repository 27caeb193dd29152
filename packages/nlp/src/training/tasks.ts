import { ACTS, EMOTIONS, PAIN_POINTS, SPAM, STAGES, TOUCHPOINTS } from "../corpus/labels.ts";

export const TASKS = ["sentiment", "emotion", "stage", "touchpoint", "pain-points", "acts", "spam", "hate"] as const;
export type TaskName = (typeof TASKS)[number];

/** The class of a text that shows no sign of any other. */
export const NO_SIGN = "none";

/** Every class a task may have, in the order in which a model has them; a model has those that its data show. */
export type Task = { kind: "one" | "many"; classes: readonly string[] };

export const TASK_OF: Readonly<Record<TaskName, Task>> = {
  sentiment: { kind: "one", classes: ["-1", "0", "1"] },
  emotion: { kind: "one", classes: [...EMOTIONS, "optimism"] },
  stage: { kind: "one", classes: [NO_SIGN, ...STAGES] },
  touchpoint: { kind: "one", classes: [NO_SIGN, ...TOUCHPOINTS] },
  "pain-points": { kind: "many", classes: PAIN_POINTS },
  acts: { kind: "many", classes: ACTS },
  spam: { kind: "one", classes: [...SPAM, "spam"] },
  hate: { kind: "one", classes: [NO_SIGN, "offensive", "hate"] },
};
