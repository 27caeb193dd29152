import { z } from "zod";
import { parseCorpusLine } from "../corpus/corpus-post.ts";
import type { Language } from "../corpus/labels.ts";
import { fromLabelledLine, LabelledLine } from "./labelled-line.ts";
import type { TaskName } from "./tasks.ts";
import { type TrainingText, trainingTextOf } from "./training-text.ts";

export type LineRead =
  | { status: "text"; text: TrainingText }
  | { status: "skipped" }
  | { status: "problem"; says: string };

const Either = z.looseObject({ t: z.unknown().optional(), text: z.unknown().optional() });

/**
 * Reads a line to learn from, of the corpus (`{"t": …, "s": …}`) or of a labelled set (`{"text": …, "label": …}`). Lines of
 * the corpus that teach nothing about the task are skipped.
 */
export function readTrainingLine(line: string, task: TaskName, lang: Language): LineRead {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    return { status: "problem", says: `no JSON: ${cause instanceof Error ? cause.message : String(cause)}` };
  }
  const shape = Either.safeParse(value);
  if (shape.success && shape.data.t !== undefined) return readCorpusLine(line, task);
  if (shape.success && shape.data.text !== undefined) return readLabelledLine(value, task, lang);
  return {
    status: "problem",
    says: 'neither a line of the corpus ("t", "s" …) nor of a labelled set ("text", "label")',
  };
}

function readCorpusLine(line: string, task: TaskName): LineRead {
  const parsed = parseCorpusLine(line);
  if ("problem" in parsed) return { status: "problem", says: parsed.problem };
  const text = trainingTextOf(parsed.post, task);
  return text === undefined ? { status: "skipped" } : { status: "text", text };
}

function readLabelledLine(value: unknown, task: TaskName, lang: Language): LineRead {
  const parsed = LabelledLine.safeParse(value);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => `${path.join(".") || "line"}: ${message}`);
    return { status: "problem", says: issues.join("; ") };
  }
  const read = fromLabelledLine(parsed.data, task, lang);
  return "problem" in read ? { status: "problem", says: read.problem } : { status: "text", text: read.text };
}
