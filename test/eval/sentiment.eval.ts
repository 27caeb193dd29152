/** How right the lexicon model is on labelled posts: macro-recall per set, with marks and without. For measuring only. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createLexiconModel, type LanguageModel } from "@nghe/nlp";
import { type Figures, writeFigures } from "../harness/figures.ts";
import { needs } from "../harness/needs.ts";

const SETS = [
  { name: "semeval", file: "en/semeval-2013-16-a.jsonl", bare: false },
  { name: "vader-tweets", file: "en/vader-tweets.jsonl", bare: false },
  { name: "vlsp2016", file: "vi/vlsp2016-train.jsonl", bare: true },
  { name: "uit-vsfc", file: "vi/uit-vsfc-dev.jsonl", bare: true },
  { name: "uit-visfd-stars", file: "vi/uit-visfd-stars-dev.jsonl", bare: true },
] as const;
const SAMPLE = 4_000;
const LABELS = [-1, 0, 1] as const;
type Labelled = { text: string; label: (typeof LABELS)[number] };

function readRow(line: string): Labelled {
  const row: unknown = JSON.parse(line);
  if (typeof row === "object" && row !== null && "text" in row && "label" in row && typeof row.text === "string") {
    const label = LABELS.find((one) => one === row.label);
    if (label !== undefined) return { text: row.text, label };
  }
  throw new Error(`not a labelled post: ${line.slice(0, 80)}`);
}

function readSample(path: string): Labelled[] {
  const lines = readFileSync(path, "utf8").split("\n").filter(Boolean);
  const step = Math.max(1, Math.ceil(lines.length / SAMPLE));
  return lines.filter((_, nth) => nth % step === 0).map(readRow);
}

function withoutMarks(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");
}

/** Unsure counts as neutral for recall and accuracy, and is counted on its own. */
function measure(model: LanguageModel, rows: readonly Labelled[]): Figures {
  const total = new Map<number, number>();
  const right = new Map<number, number>();
  let unsure = 0;
  for (const { text, label } of rows) {
    const { sentiment } = model.read(text, { lang: null }).overall();
    if (sentiment === null) unsure += 1;
    total.set(label, (total.get(label) ?? 0) + 1);
    if ((sentiment ?? 0) === label) right.set(label, (right.get(label) ?? 0) + 1);
  }
  const present = LABELS.filter((label) => total.has(label));
  const recalls = present.map((label) => (right.get(label) ?? 0) / (total.get(label) ?? 1));
  const correct = [...right.values()].reduce((sum, count) => sum + count, 0);
  return {
    posts: rows.length,
    macro_recall_percent: percent(recalls.reduce((sum, recall) => sum + recall, 0) / present.length),
    accuracy_percent: percent(correct / rows.length),
    unsure_percent: percent(unsure / rows.length),
  };
}

const percent = (share: number) => Math.round(share * 1_000) / 10;
const say = (line: string) => process.stdout.write(`${line}\n`);

function report(name: string, figures: Figures): Figures {
  const { posts, macro_recall_percent, accuracy_percent, unsure_percent } = figures;
  say(
    `${name.padEnd(32)} ${String(posts).padStart(6)} posts   macro-recall ${macro_recall_percent}   accuracy ${accuracy_percent}   unsure ${unsure_percent} %`,
  );
  return figures;
}

const data = needs("shared-data");
const figures: Figures = {};
if (data.available) {
  const model = createLexiconModel();
  figures.model = model.version;
  for (const { name, file, bare } of SETS) {
    const rows = readSample(join(data.where, "labelled", file));
    figures[name] = report(name, measure(model, rows));
    if (!bare) continue;
    const stripped = rows.map(({ text, label }) => ({ text: withoutMarks(text), label }));
    figures[`${name}_without_marks`] = report(`${name}, without marks`, measure(model, stripped));
  }
} else {
  say(`skipped: labelled posts [needs ${data.name}: ${data.reason}]`);
  figures.skipped = data.reason;
}
writeFigures(figures);
