import { z } from "zod";
import { type Labelled, parseCorpusLine } from "../../corpus/corpus-post.ts";
import type { TargetExample } from "./target-example.ts";

export type TargetLineRead =
  | { status: "examples"; examples: readonly TargetExample[] }
  | { status: "problem"; says: string };

const Label = z.number().int().min(-2).max(2);

/** A line of a labelled set; `target` stands in the text, or as `$T$`; absent where the post as a whole is labelled. */
const LabelledTarget = z
  .looseObject({ text: z.string(), target: z.string().default(""), label: Label.optional(), label5: Label.optional() })
  .refine(({ label, label5 }) => label !== undefined || label5 !== undefined, "has neither label nor label5");

const PLACEHOLDER = "$T$";

/**
 * Reads what a line teaches of targets, of the corpus (`{"t": …, "g": …}`) or of a labelled set (`{"text": …, "target": …,
 * "label": …}`). Spam teaches nothing.
 * @param file the group of posts of the corpus; those of a labelled set are grouped by their target
 */
export function readTargetLine(line: string, file: string): TargetLineRead {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    return { status: "problem", says: `no JSON: ${cause instanceof Error ? cause.message : String(cause)}` };
  }
  const labelled = LabelledTarget.safeParse(value);
  if (labelled.success) {
    const { text, target, label, label5 } = labelled.data;
    const tone = toneOf(label ?? label5 ?? 0);
    const example = { text: text.replaceAll(PLACEHOLDER, () => target), target, others: [], tone, group: target };
    return { status: "examples", examples: [example] };
  }
  const parsed = parseCorpusLine(line);
  if ("problem" in parsed) return { status: "problem", says: parsed.problem };
  return { status: "examples", examples: examplesOf(parsed.post, file) };
}

/** One example for each target of a post; of a post without, its own tone. */
export function examplesOf({ text, targets, spam, sentiment }: Labelled, group: string): TargetExample[] {
  if (spam !== "none") return [];
  if (targets.length === 0) return [{ text, target: "", others: [], tone: sentiment, group }];
  return targets.map(({ name, tone }) => ({
    text,
    target: name,
    others: targets.map((target) => target.name).filter((other) => other !== name),
    tone,
    group,
  }));
}

function toneOf(label: number): -1 | 0 | 1 {
  if (label === 0) return 0;
  return label < 0 ? -1 : 1;
}
