import type { Language } from "../../corpus/labels.ts";
import { spellingsOf } from "../../training/vary-spelling.ts";
import type { TargetExample } from "./target-example.ts";

/** An example as it is learned from, and the fold that it is held out with; originals are also measured. */
export type PlacedExample = TargetExample & { fold: number; isOriginal: boolean };

const compare = (one: string, other: string) => (one === other ? 0 : one < other ? -1 : 1);
const keyOf = ({ text, target, tone, group, others }: TargetExample) =>
  [text, target, tone, group, ...others].join("\n");

/**
 * The examples in an order that their files do not decide, each followed by itself in other spellings and, where it has
 * other names, without knowing them. A text, or a group, has one fold.
 */
export function placeExamples(
  examples: readonly TargetExample[],
  { lang, folds, holdsOut }: { lang: Language; folds: number; holdsOut: "texts" | "groups" },
): PlacedExample[] {
  const heldKey = (example: TargetExample) => (holdsOut === "texts" ? example.text : example.group);
  const keys = [...new Set(examples.map(heldKey))].sort(compare);
  const foldOf = new Map(keys.map((key, nth) => [key, nth % folds]));
  const sorted = examples.map((example) => ({ example, key: keyOf(example) })).sort((a, b) => compare(a.key, b.key));
  return sorted.flatMap(({ example }) => {
    const fold = foldOf.get(heldKey(example)) ?? 0;
    const variants = variantsOf(example, lang).map((variant) => ({ ...variant, fold, isOriginal: false }));
    return [{ ...example, fold, isOriginal: true }, ...variants];
  });
}

function variantsOf(example: TargetExample, lang: Language): TargetExample[] {
  const unknown = example.others.length > 0 ? [{ ...example, others: [] }] : [];
  if (lang !== "vi") return unknown;
  const { text, target, others } = example;
  const spelled = spellingsOf({ text, masks: [target, ...others], labels: [] }).map((spelling) => {
    const [own = "", ...rest] = spelling.masks;
    return { ...example, text: spelling.text, target: own, others: rest };
  });
  return [...unknown, ...spelled];
}
