import { NUMBER_NAMES } from "../features/feature-reader.ts";
import type { Field } from "./recipe.ts";
import type { TrainedModel } from "./train-linear.ts";

export type CardFacts = {
  /** The files learned from: name, lines used, digest. */
  files: readonly { name: string; lines: number; digest: string }[];
  /** The licence of the data, as whoever trains states it. */
  licence: string;
  field: Field;
};

const LIMITS = {
  vi: "Irony, allusion and news that only its reader can judge are often missed. Unmarked texts are read through restored marks.",
  en: "Irony, allusion and news that only its reader can judge are often missed. Spellings of one region weigh more than others.",
};

/** What a model file is, for people: data, licence, figures, limits. The same training gives the same card. */
export function modelCard(
  { head, counts, figures, bytes }: TrainedModel,
  { files, licence, field }: CardFacts,
): string {
  const { wordBits, letterBits } = head.layout;
  return `# ${head.task}, ${head.lang === "vi" ? "Vietnamese" : "English"}

A linear model over hashed words, pairs of words and runs of letters (${2 ** wordBits} and ${2 ** letterBits} buckets, 8 bits a weight) and ${NUMBER_NAMES.length} numbers of what the polarity lists and the shape of a text say. ${bytes.length} bytes.

## Data

${head.rows} texts. Licence of the data: ${licence}.

| file | lines used | SHA-256 |
|---|---|---|
${files.map(({ name, lines, digest }) => `| ${name} | ${lines} | ${digest} |`).join("\n")}

| class | texts |
|---|---|
${[...counts].map(([name, count]) => `| ${name} | ${count} |`).join("\n")}

## Figures

On texts of the same data, each judged by weights that have not seen it (five folds):

| figure | value |
|---|---|
${Object.entries(figures)
  .map(([name, value]) => `| ${name.replaceAll("_", " ")} | ${value.toFixed(3)} |`)
  .join("\n")}

## Limits

${LIMITS[head.lang]} ${
    field === "other"
      ? "Made for texts of other fields: it stays close to the polarity lists, and its probabilities are those of its own data."
      : "Made for texts of the same field as its data; elsewhere expect it to be less often right than it says."
  } A likeliest class less probable than ${head.unsureBelow.toFixed(2)} is no answer.

Made by \`nghe train\` with seed ${head.seed}; the same data and seed give the same bytes.
`;
}
