import type { CardFacts } from "../../training/model-card.ts";
import { TARGET_NUMBERS } from "../target-numbers.ts";
import type { TrainedTarget } from "./train-target.ts";

/** What a model of targets is, for people: data, licence, figures, limits. The same training gives the same card. */
export function targetCard(
  { head, counts, figures, bytes }: TrainedTarget,
  { files, licence, field }: CardFacts,
): string {
  const heldOut = field === "same" ? "texts" : "trades or topics";
  return `# target, ${head.lang === "vi" ? "Vietnamese" : "English"}

The tone of a text toward one brand in it. A linear model over hashed words, pairs of words and runs of letters, by where they stand to the brand: left, right, up to the next name and beyond it, in its clause, its sentence, within three, five and eight words (${2 ** head.layout.bits} buckets, 8 bits a weight), and ${TARGET_NUMBERS.length} numbers of what the polarity lists say of these regions, of comparisons and of the brand's place. Names are masked${field === "same" ? ", but the brand's own is known" : ""}. ${bytes.length} bytes.

## Data

${head.rows} examples. Licence of the data: ${licence}.

| file | examples | SHA-256 |
|---|---|---|
${files.map(({ name, lines, digest }) => `| ${name} | ${lines} | ${digest} |`).join("\n")}

| tone | examples |
|---|---|
${[...counts].map(([name, count]) => `| ${name} | ${count} |`).join("\n")}

## Figures

On brands of the same data, judged by weights that have not seen it (four folds of whole ${heldOut}):

| figure | value |
|---|---|
${Object.entries(figures)
  .map(([name, value]) => `| ${name.replaceAll("_", " ")} | ${value.toFixed(3)} |`)
  .join("\n")}

## Limits

What is said of a brand without a word of judgement (events that only a reader can judge, allusions, irony) is often missed. Praise beside a turn of phrase that mocks is told with less certainty, never turned. A tone less probable than ${head.unsureBelow.toFixed(2)} is no answer.

Made by \`nghe train\` with seed ${head.seed}; the same data and seed give the same bytes.
`;
}
