/**
 * How right posts are read before anything is made of them: which language they are in and whether they have their
 * marks, on trades that were not learnt; the same by what ships, on labelled sets; missing marks restored; and chat
 * spellings written out, as a word error rate. `NGHE_WRITE_SHIPPED=1` also learns anew what ships.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  type CorpusPost,
  countSyllables,
  createLanguageDetector,
  createReader,
  detectLanguage,
  detectMarks,
  foldedForm,
  type LanguageRow,
  normalText,
  openSyllableModel,
  otherRows,
  readText,
  restoreMarks,
  type SyllableModel,
  TokenKind,
  trainLanguage,
  trainShippedLanguage,
  vietnamesePhrases,
  withoutMarks,
  writeSyllableCounts,
} from "@nghe/nlp";
import { type Figures, writeFigures } from "../harness/figures.ts";
import { needs } from "../harness/needs.ts";
import { readCorpus } from "./corpus/read-corpus.ts";
import { foldsOf } from "./reading/folds.ts";
import { labelledTexts } from "./reading/labelled-texts.ts";
import { createLanguageScore, type LanguageTrial } from "./reading/language-score.ts";
import { inPercent, shareOf } from "./reading/share.ts";
import { countedWords, wordEdits } from "./reading/word-error-rate.ts";

const SEED = 7;
const FLOOR_OF_LANGUAGE = 98;
const FLOOR_OF_ERROR_REDUCTION = 50;
const VIETNAMESE_SETS = [
  "vlsp2016-train",
  "uit-vsfc-dev",
  "uit-visfd-stars-dev",
  "aivivn-80",
  "uit-vsmec-emotion-valid",
];
const ENGLISH_SETS = ["semeval-2013-16-a", "vader-tweets", "tweeteval-irony-val"];

const say = (line: string) => process.stdout.write(`${line}\n`);
const reader = createReader();
const root = join(import.meta.dirname, "../..");
const { posts } = readCorpus(join(root, "corpus"));
const folds = foldsOf(posts);
const fullyMarked = (post: CorpusPost) => post.lang === "vi" && post.register !== "unaccented";
const rowOf = ({ text, lang, register }: CorpusPost): LanguageRow => ({ text, lang, isMixed: register === "mixed" });

function show(name: string, figures: Figures): Figures {
  const { n, percent, low, high } = figures;
  say(`  ${name.padEnd(34)} ${String(percent).padStart(6)} %  (${low} to ${high}), n ${n}`);
  return figures;
}

function trialsOf(post: CorpusPost): LanguageTrial[] {
  const { text, lang, register } = post;
  if (register === "mixed") return [{ text, lang: "mixed", group: "mixed" }];
  const own = { text, lang, group: `${lang} ${register}` };
  return lang === "vi" ? [own, { text: withoutMarks(text), lang, group: "vi, marks taken off" }] : [own];
}

function languageByFolds(): Figures {
  const score = createLanguageScore();
  const other = otherRows();
  for (const [nth, { learnt, held }] of folds.entries()) {
    const learntOther = other.filter((_, at) => at % folds.length !== nth);
    const detector = createLanguageDetector(trainLanguage([...learnt.map(rowOf), ...learntOther], SEED));
    score.add(held.flatMap(trialsOf), detector);
    const heldOther = other.filter((_, at) => at % folds.length === nth);
    score.add(
      heldOther.map(({ text }) => ({ text, lang: "other", group: "other languages" })),
      detector,
    );
  }
  say("\nlanguage, on trades not learnt (vi, en, mixed, other)");
  const figures: Figures = { told: score.told() };
  for (const [group, { posts: of, right }] of [...score.groups()].sort(([one], [two]) => one.localeCompare(two, "en")))
    figures[group] = show(group, shareOf(right, of));
  return figures;
}

function marksByFolds(): Figures {
  const right = new Map<string, [number, number]>();
  const add = (group: string, isRight: boolean) => {
    const [hits, all] = right.get(group) ?? [0, 0];
    right.set(group, [hits + (isRight ? 1 : 0), all + 1]);
  };
  for (const { learnt, held } of folds) {
    const model = openSyllableModel(countSyllables(learnt.filter(fullyMarked).map(({ text }) => text)));
    for (const { text, lang, register } of held) {
      if (lang !== "vi" || register === "mixed") continue;
      if (register === "unaccented") add("marks: written without", detectMarks(reader.read(text), model) === "none");
      else {
        add("marks: written with", detectMarks(reader.read(text), model) === "full");
        add("marks: taken off", detectMarks(reader.read(withoutMarks(text)), model) === "none");
        for (const isRight of restoredRight(text, model)) add("words with marks restored", isRight);
      }
    }
  }
  say("\nmarks, on trades not learnt");
  const figures: Figures = {};
  for (const [group, [hits, all]] of right) figures[group] = show(group, shareOf(hits, all));
  return figures;
}

/** For each word of a text whether its marks are found again once they are taken off. */
function restoredRight(text: string, model: SyllableModel): boolean[] {
  const read = reader.read(text);
  const bare = readText(withoutMarks(text));
  const restored = restoreMarks(bare, model);
  const words = Array.from({ length: Math.min(read.count, bare.count) }, (_, token) => token).filter(
    (token) => read.kind[token] === TokenKind.word,
  );
  return words.map((token) => (restored.get(token) ?? foldedForm(bare, token)) === foldedForm(read, token));
}

function languageOnSets(folder: string): Figures {
  const figures: Figures = {};
  say("\nlanguage by what ships, on labelled sets");
  const detector = { detect: detectLanguage };
  const measure = (name: string, lang: "vi" | "en", texts: readonly string[]) => {
    const score = createLanguageScore();
    score.add(
      texts.map((text) => ({ text, lang, group: name })),
      detector,
    );
    const { right, posts: of } = score.groups().get(name) ?? { right: 0, posts: 0 };
    figures[name] = { ...show(name, shareOf(right, of)), told: score.told() };
  };
  for (const set of VIETNAMESE_SETS) {
    const texts = labelledTexts(folder, `vi/${set}.jsonl`).map(({ text }) => text);
    measure(set, "vi", texts);
    measure(`${set}, marks taken off`, "vi", texts.map(withoutMarks));
  }
  for (const set of ENGLISH_SETS)
    measure(
      set,
      "en",
      labelledTexts(folder, `en/${set}.jsonl`).map(({ text }) => text),
    );
  return figures;
}

function wordErrors(folder: string): Figures {
  let words = 0;
  let before = 0;
  let after = 0;
  for (const { text, normalized } of labelledTexts(folder, "vi/vilexnorm-train.jsonl")) {
    const wanted = countedWords(normalized ?? text);
    words += wanted.length;
    before += wordEdits(countedWords(text), wanted);
    after += wordEdits(countedWords(normalText(reader.read(text))), wanted);
  }
  const figures = {
    words,
    as_written_percent: inPercent(before / words),
    written_out_percent: inPercent(after / words),
    error_reduction_percent: inPercent(1 - after / before),
  };
  say(`\nword error rate on ${words} words of chats: as written ${figures.as_written_percent} %`);
  say(`  written out ${figures.written_out_percent} %, ${figures.error_reduction_percent} % fewer errors`);
  return figures;
}

function writeShipped(): void {
  const write = (path: string, name: string, says: string, bytes: Uint8Array) => {
    const value = Buffer.from(bytes).toString("base64");
    writeFileSync(join(root, "packages/nlp/src", path), `/** ${says} */\nexport const ${name} =\n  "${value}";\n`);
  };
  const language = trainShippedLanguage(posts.map(rowOf), SEED);
  write(
    "language/shipped-weights.ts",
    "SHIPPED_WEIGHTS",
    "Learnt from the corpus: see `train-detector.ts`. Base64.",
    language,
  );
  const marked = posts.filter(fullyMarked).map(({ text }) => text);
  const counts = writeSyllableCounts(countSyllables([...marked, ...vietnamesePhrases()]));
  write(
    "syllable/shipped-counts.ts",
    "SHIPPED_COUNTS",
    "Learnt from the corpus and the phrases of the polarity lists: see `train-syllables.ts`. Base64.",
    counts,
  );
}

if (process.env.NGHE_WRITE_SHIPPED === "1") writeShipped();
const data = needs("shared-data");
const language = languageByFolds();
const figures: Figures = { language, marks: marksByFolds() };
const missed = Number((language["all"] as Figures)["percent"]) < FLOOR_OF_LANGUAGE ? ["language"] : [];
if (data.available) {
  const folder = join(data.where, "labelled");
  figures["language_on_sets"] = languageOnSets(folder);
  const errors = wordErrors(folder);
  figures["word_errors"] = errors;
  if (Number(errors["error_reduction_percent"]) < FLOOR_OF_ERROR_REDUCTION) missed.push("word errors");
} else say(`skipped: labelled sets [needs ${data.name}: ${data.reason}]`);
if (missed.length > 0) say(`\nbelow the floor: ${missed.join(", ")}`);
process.exitCode = missed.length > 0 ? 1 : 0;
writeFigures(figures);
