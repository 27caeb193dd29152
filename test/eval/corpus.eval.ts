/**
 * Whether the written corpus keeps its guide (`corpus/README.md`): what is wrong, how many of each label, and what each
 * file still lacks; and how far a second reader agrees with it. With files as arguments speaks of those alone, checked
 * against all.
 */
import { join, resolve } from "node:path";
import type { CorpusPost } from "@nghe/nlp";
import { LANGUAGES, type Language } from "@nghe/nlp";
import { type Figures, writeFigures } from "../harness/figures.ts";
import { checkCorpus } from "./corpus/check-corpus.ts";
import { missedQuotas, wornEdges } from "./corpus/quotas.ts";
import { readCorpus } from "./corpus/read-corpus.ts";
import { readerAgreement } from "./corpus/reader-agreement.ts";
import { pairReadings, readSecondReading } from "./corpus/second-reading.ts";
import { tally } from "./corpus/tally.ts";

const ENOUGH_FOR_QUOTAS = 50;
const folder = join(import.meta.dirname, "../../corpus");
const asked = process.argv.slice(2).map((path) => resolve(path));
const isAsked = (file: string) => asked.length === 0 || asked.includes(resolve(folder, file));
const say = (line: string) => process.stdout.write(`${line}\n`);

function describe(lang: Language, posts: readonly CorpusPost[]): Figures {
  const figures: Figures = { posts: posts.length };
  say(`\n${lang}: ${posts.length} posts`);
  for (const [label, counts] of tally(posts)) {
    say(`  ${label.padEnd(12)} ${[...counts].map(([value, count]) => `${value} ${count}`).join(", ")}`);
    figures[label] = Object.fromEntries(counts);
  }
  return figures;
}

function describeFile(file: string, posts: readonly CorpusPost[]): void {
  const [first] = posts;
  if (first === undefined) return;
  say(`\n${file}: ${posts.length} posts`);
  if (posts.length < ENOUGH_FOR_QUOTAS) return;
  for (const { name, count, least, most } of missedQuotas(first.lang, posts)) {
    say(`  ${name}: ${count} of 100, wanted ${most === 100 ? `${least} or more` : `${least} to ${most}`}`);
  }
  for (const { edge, count } of wornEdges(posts)) say(`  worn: "${edge}" ${count} times`);
}

function describeAgreement(lang: Language, first: readonly CorpusPost[], second: readonly CorpusPost[]): Figures {
  const { pairs, gone } = pairReadings(first, second);
  const figures: Figures = { posts: pairs.length, gone: gone.length };
  say(`\n${lang}, read twice: ${pairs.length} posts`);
  for (const [label, { of, agreement, kappa, low, high }] of readerAgreement(pairs)) {
    const interval = `${inHundredths(low)} to ${inHundredths(high)}`;
    say(
      `  ${label.padEnd(12)} agreement ${inHundredths(agreement)}, kappa ${inHundredths(kappa)} (${interval}), n ${of}`,
    );
    figures[label.replace(" ", "_")] = { n: of, agreement, kappa, low, high };
  }
  for (const { file, line, text } of gone)
    say(`  no longer in the corpus: corpus/${file}:${line} ${text.slice(0, 60)}`);
  return figures;
}

const inHundredths = (number: number | null) => (number === null ? "none" : number.toFixed(2));

const corpus = readCorpus(folder);
const secondReading = readSecondReading(folder);
const problems = [...checkCorpus(corpus), ...secondReading.problems];
const figures: Figures = { problems: problems.length };
for (const lang of LANGUAGES) {
  const posts = corpus.posts.filter((post) => post.lang === lang && isAsked(post.file));
  figures[lang] = describe(lang, posts);
}
for (const file of new Set(corpus.posts.map((post) => post.file))) {
  const posts = corpus.posts.filter((post) => post.file === file);
  if (isAsked(file)) describeFile(file, posts);
}
if (asked.length === 0) {
  const agreement: Figures = {};
  for (const lang of LANGUAGES) {
    const again = secondReading.posts.filter((post) => post.lang === lang);
    agreement[lang] = describeAgreement(lang, corpus.posts, again);
  }
  figures["second_reading"] = agreement;
}
const named = new Set(corpus.posts.map(({ file }) => file).filter(isAsked));
const shown = problems.filter(({ file, says }) => isAsked(file) || [...named].some((name) => says.includes(name)));
say(`\n${shown.length} problems`);
for (const { file, line, says } of shown) say(`  corpus/${file}:${line} ${says}`);
process.exitCode = shown.length === 0 ? 0 : 1;
writeFigures(figures);
