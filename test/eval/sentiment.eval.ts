/**
 * How right the sentiment of posts is, with 95 % bootstrap intervals: the shipped files on sets that they have not seen,
 * and models learned from one part of each set on the other. `best` is judged; beside it how many were unsure and how
 * right the rest. Fails below the floors. `node --conditions=@nghe/source --import tsx test/eval/sentiment.eval.ts shipped`
 * leaves out the learning.
 */
import { type Figures, writeFigures } from "../harness/figures.ts";
import { needs } from "../harness/needs.ts";
import { bootstrap } from "./sentiment/bootstrap.ts";
import { createJudge } from "./sentiment/judge.ts";
import { scoresOf } from "./sentiment/scores.ts";
import { learnedTrials, shippedTrials, type Trial } from "./sentiment/trials.ts";

const RUNS = 3;
const say = (line: string) => process.stdout.write(`${line}\n`);
const percent = (share: number) => Math.round(share * 1_000) / 10;

function run(trial: Trial): Figures {
  const posts = trial.posts();
  const judge = createJudge(trial.model());
  const judged = posts.map(judge.judge);
  const scores = scoresOf(judged);
  const { low, high } = bootstrap(judged, (sample) => scoresOf(sample)[trial.figure]);
  const sure = judged.filter(({ isSure }) => isSure);
  return {
    posts: posts.length,
    figure: trial.figure,
    percent: percent(scores[trial.figure]),
    low: percent(low),
    high: percent(high),
    floor: trial.floor,
    accuracy: percent(scores.accuracy),
    macro_f1: percent(scores.macroF1),
    macro_recall: percent(scores.macroRecall),
    unsure: percent(1 - sure.length / Math.max(1, judged.length)),
    accuracy_of_sure: percent(scoresOf(sure).accuracy),
    posts_per_second: postsPerSecond(() => posts.forEach(judge.judge), posts.length),
  };
}

/** By the processor's time, of the fastest of a few runs: a busy machine slows the clock, not the work. */
function postsPerSecond(work: () => void, posts: number): number {
  const seconds = Array.from({ length: RUNS }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  });
  return Math.round(posts / Math.min(...seconds));
}

function report(name: string, figures: Figures): void {
  const {
    figure,
    percent: found,
    low,
    high,
    floor,
    accuracy,
    unsure,
    accuracy_of_sure,
    posts,
    posts_per_second,
  } = figures;
  const told = `${name.padEnd(26)} ${String(figure).padEnd(11)} ${found} (${low} to ${high}), floor ${floor}`;
  say(
    `${told}; accuracy ${accuracy}; unsure ${unsure} %, the rest ${accuracy_of_sure}; ${posts} posts, ${posts_per_second}/s`,
  );
}

const data = needs("shared-data");
const all: Figures = {};
const below: string[] = [];
if (data.available) {
  const learned = process.argv.includes("shipped") ? [] : learnedTrials(data.where);
  for (const trial of [...shippedTrials(data.where), ...learned]) {
    const figures = run(trial);
    report(trial.name, figures);
    all[trial.name.replaceAll(/[, ]+/g, "_")] = figures;
    if (Number(figures.percent) < trial.floor) below.push(trial.name);
  }
  if (below.length > 0) say(`below their floor: ${below.join("; ")}`);
  process.exitCode = below.length === 0 ? 0 : 1;
} else {
  say(`skipped: labelled posts [needs ${data.name}: ${data.reason}]`);
  all.skipped = data.reason;
}
writeFigures(all);
