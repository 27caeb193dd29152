import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LANGUAGES, type Language } from "@nghe/nlp";
import { z } from "zod";

const Side = z.strictObject({
  text: z.string().min(1),
  /** The brand as written in the text, where the tone toward it is meant. */
  target: z.string().optional(),
  sentiment: z.union([z.literal(-1), z.literal(0), z.literal(1)]),
  /** `unsure` is as right an answer. */
  unsure: z.literal(true).optional(),
});
const Pair = z.strictObject({ id: z.string(), phenomenon: z.string(), a: Side, b: Side });

export type ContrastSide = z.infer<typeof Side>;
/** Two texts nearly alike; what tells them apart is the phenomenon. */
export type ContrastPair = z.infer<typeof Pair> & { lang: Language };

/** The pairs of a folder's files, `vi-….jsonl` and `en-….jsonl`. Throws where a line is none. */
export function readPairs(folder: string): ContrastPair[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));
  return names.sort().flatMap((name) => {
    const lang = LANGUAGES.find((known) => name.startsWith(`${known}-`));
    if (lang === undefined) throw new Error(`${name} is of no language`);
    const lines = readFileSync(join(folder, name), "utf8").split("\n").filter(Boolean);
    return lines.map((line) => ({ ...Pair.parse(JSON.parse(line)), lang }));
  });
}

export const sidesOf = ({ a, b }: ContrastPair): readonly ContrastSide[] => [a, b];
