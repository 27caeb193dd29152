/**
 * How right the tone toward a brand is, each figure with its 95 % interval: on trades of the corpus that were not learned
 * from, on topics and texts held out of the labelled sets, and on the pairs that contrast.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type CorpusPost,
  createTargetFeatures,
  examplesOf,
  findTarget,
  type Language,
  openTargetModel,
  readText,
  type TargetExample,
  type TargetModel,
  trainTarget,
} from "@nghe/nlp";
import { type Figures, writeFigures } from "../harness/figures.ts";
import { needs } from "../harness/needs.ts";
import { readPairs } from "./contrast/read-pairs.ts";
import { readCorpus } from "./corpus/read-corpus.ts";
import { foldsOf } from "./reading/folds.ts";
import { shareOf } from "./reading/share.ts";
import { targetPairs } from "./target/contrast-cases.ts";
import { researchCases } from "./target/research-cases.ts";
import { aloneCase, bareCase, figuresOf, judgeCase, netErrors, type TargetCase } from "./target/target-trial.ts";

const SEED = 1;
const FLOORS = { vi: 63, en: 58, dongAccuracy: 65, dongMacroF1: 63, netError: 20 };
const MODELS = join(import.meta.dirname, "../../packages/nlp/models");
const CORPUS = join(import.meta.dirname, "../../corpus");

const say = (line: string) => process.stdout.write(`${line}\n`);
const { posts } = readCorpus(CORPUS);
const features = { vi: createTargetFeatures("vi"), en: createTargetFeatures("en") };
const missed: string[] = [];

function show(name: string, figures: Figures): Figures {
  const text = (figure: Figures[string]) => {
    const { value, low, high } = figure as { value: number; low: number; high: number };
    return `${value} (${low} to ${high})`;
  };
  say(
    `  ${name.padEnd(34)} n ${String(figures["n"]).padStart(5)}  accuracy ${text(figures["accuracy"] ?? null)}  macro-F1 ${text(figures["macro_f1"] ?? null)}  unsure ${figures["unsure_percent"]} %, of the rest ${figures["accuracy_of_sure_percent"]}  Brier ${figures["brier"]}`,
  );
  return figures;
}

const figureOf = (figures: Figures, name: string) => Number((figures[name] as Figures)["value"]);

function floor(name: string, value: number, least: number): void {
  if (value < least) missed.push(`${name}: ${value}, not ${least}`);
}

function learn(lang: Language, examples: readonly TargetExample[], field: "same" | "other"): TargetModel {
  return openTargetModel(trainTarget(examples, { lang, seed: SEED, field, digest: "" }).bytes, features[lang]);
}

const examplesOfPosts = (all: readonly CorpusPost[]) => all.flatMap((post) => examplesOf(post, post.file));
const hasTarget = ({ target }: TargetCase) => target !== "";

/** Every target of the corpus judged by a model that has seen nothing of its trade. */
function corpusByTrade(lang: Language): Figures {
  const own = posts.filter((post) => post.lang === lang);
  const judged = foldsOf(own).flatMap(({ learnt, held }) => {
    const model = learn(lang, examplesOfPosts(learnt), "other");
    return held.flatMap((post) => {
      const cases = examplesOf(post, post.file).filter(hasTarget);
      const isUnlike = new Set(cases.map(({ tone }) => tone)).size > 1;
      return cases.map((one) => ({
        isUnlike,
        told: judgeCase(model, one),
        alone: judgeCase(model, aloneCase(one)),
        bare: judgeCase(model, bareCase(one)),
      }));
    });
  });
  const unlike = judged.filter(({ isUnlike }) => isUnlike);
  say(`\ncorpus, ${lang}, on trades not learned from`);
  const figures: Figures = {
    all: show("all", figuresOf(judged.map(({ told }) => told))),
    all_others_unknown: show("all, other names unknown", figuresOf(judged.map(({ alone }) => alone))),
    unlike: show("of unlike tone", figuresOf(unlike.map(({ told }) => told))),
    unlike_others_unknown: show("of unlike tone, others unknown", figuresOf(unlike.map(({ alone }) => alone))),
  };
  floor(`corpus, ${lang}`, figureOf(figures["all"] as Figures, "accuracy"), FLOORS[lang]);
  if (lang === "en") return figures;
  figures["all_without_marks"] = show("all, without marks", figuresOf(judged.map(({ bare }) => bare)));
  figures["unlike_without_marks"] = show("of unlike tone, without marks", figuresOf(unlike.map(({ bare }) => bare)));
  return figures;
}

function labelledSets(folder: string): Figures {
  const { learnt, dong, topics } = researchCases(folder);
  const model = learn("en", learnt, "same");
  const judgedTopics = topics.map((one) => judgeCase(model, one));
  say("\nlabelled sets, learned from their other part");
  const ofDong = show("Dong 2014, texts held out", figuresOf(dong.map((one) => judgeCase(model, one))));
  const ofTopics = show("SemEval CE, topics held out", figuresOf(judgedTopics));
  const net = netErrors(judgedTopics, 20);
  const error = net["mean_error_points"] as Figures;
  say(
    `  net sentiment of ${net["groups"]} topics: off by ${error["value"]} points (${error["low"]} to ${error["high"]})`,
  );
  floor("Dong accuracy", figureOf(ofDong, "accuracy"), FLOORS.dongAccuracy);
  floor("Dong macro-F1", figureOf(ofDong, "macro_f1"), FLOORS.dongMacroF1);
  floor("net sentiment, points below the most allowed", FLOORS.netError - Number(error["value"]), 0);
  return { dong: ofDong, topics: ofTopics, net };
}

function openShipped(lang: Language): TargetModel {
  return openTargetModel(readFileSync(join(MODELS, lang, "target.model")), features[lang]);
}

function contrast(models: Readonly<Record<Language, TargetModel>>): Figures {
  const tally = new Map<string, { right: number; of: number }>();
  for (const { lang, phenomenon, cases } of targetPairs(readPairs(join(import.meta.dirname, "contrast")))) {
    for (const { text, target, tone, mayBeUnsure } of cases) {
      const { said, isSure } = judgeCase(models[lang], { text, target, others: [], tone, group: "" });
      const isRight = said === tone || (mayBeUnsure && !isSure);
      for (const name of [`${lang} ${phenomenon}`, `${lang} all`]) {
        const { right, of } = tally.get(name) ?? { right: 0, of: 0 };
        tally.set(name, { right: right + (isRight ? 1 : 0), of: of + 1 });
      }
    }
  }
  say("\ntexts of the contrast pairs that have a target, by what ships");
  const figures: Figures = {};
  for (const [name, { right, of }] of [...tally].sort(([one], [other]) => (one < other ? -1 : 1))) {
    figures[name] = shareOf(right, of);
    say(`  ${name.padEnd(34)} ${right} of ${of}`);
  }
  return figures;
}

function speed(lang: Language, model: TargetModel): number {
  const read = posts
    .filter((post) => post.lang === lang && post.targets.length > 0)
    .slice(0, 1_000)
    .map(({ text, targets }) => ({
      read: readText(text),
      spans: findTarget(text, text.length, targets[0]?.name ?? ""),
    }));
  const before = process.cpuUsage();
  for (let time = 0; time < 5; time += 1) for (const one of read) model.open(one.read, one.spans).toward(one.spans);
  const { user, system } = process.cpuUsage(before);
  const micros = Math.round((10 * (user + system)) / (5 * read.length)) / 10;
  say(`  ${lang}: ${micros} µs a target on a read text`);
  return micros;
}

const shipped = { vi: openShipped("vi"), en: openShipped("en") };
const figures: Figures = { corpus: { vi: corpusByTrade("vi"), en: corpusByTrade("en") }, contrast: contrast(shipped) };
say("\nspeed");
figures["micros_a_target"] = { vi: speed("vi", shipped.vi), en: speed("en", shipped.en) };
const data = needs("shared-data");
if (data.available) figures["labelled_sets"] = labelledSets(join(data.where, "labelled"));
else say(`skipped: labelled sets [needs ${data.name}: ${data.reason}]`);
if (missed.length > 0) say(`\nbelow the floor: ${missed.join(", ")}`);
process.exitCode = missed.length > 0 ? 1 : 0;
writeFigures(figures);
