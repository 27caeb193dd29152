import { z } from "zod";
import type { Language } from "../corpus/labels.ts";
import { NO_SIGN, type TaskName } from "./tasks.ts";
import type { TrainingText } from "./training-text.ts";

/** A line of a labelled set: a number for a label, on three or five points; `target` may stand in the text as `$T$`. */
export const LabelledLine = z
  .looseObject({
    text: z.string(),
    label: z.number().int().optional(),
    label5: z.number().int().min(-2).max(2).optional(),
    target: z.string().optional(),
  })
  .refine(({ label, label5 }) => label !== undefined || label5 !== undefined, "has neither label nor label5");

export type LabelledLine = z.infer<typeof LabelledLine>;

const TARGET = "$T$";
const VIETNAMESE_EMOTIONS = ["anger", "disgust", "joy", "fear", "none", "sadness", "surprise"];
const ENGLISH_EMOTIONS = ["anger", "joy", "optimism", "sadness"];

/** What the numbers of the sets mean for each task; undefined where the task has no such set. */
const MEANINGS: Readonly<Record<TaskName, (lang: Language) => undefined | readonly string[]>> = {
  sentiment: () => undefined,
  emotion: (lang) => (lang === "vi" ? VIETNAMESE_EMOTIONS : ENGLISH_EMOTIONS),
  spam: () => [NO_SIGN, "spam"],
  hate: () => [NO_SIGN, "offensive", "hate"],
  stage: () => undefined,
  touchpoint: () => undefined,
  "pain-points": () => undefined,
  acts: () => undefined,
};

/** @returns what the line teaches, or in words why it teaches nothing about the task */
export function fromLabelledLine(
  line: LabelledLine,
  task: TaskName,
  lang: Language,
): { text: TrainingText } | { problem: string } {
  const number = line.label ?? Math.sign(line.label5 ?? 0);
  const label = task === "sentiment" ? sentimentOf(number) : MEANINGS[task](lang)?.[number];
  if (label === undefined) return { problem: `${number} is no label of ${task} in "${lang}"` };
  const masks = line.target === undefined ? [] : [TARGET, line.target];
  return { text: { text: line.text, masks, labels: [label] } };
}

function sentimentOf(number: number): undefined | string {
  return number >= -1 && number <= 1 ? String(number) : undefined;
}
