/**
 * How right texts are told apart that are nearly alike, by phenomenon and language: `best` against what a reader says,
 * with the 95 % interval, how many pairs on both sides, how many were unsure, and how many fell to neutral. Fails below
 * the floors in `contrast/floors.json`; `NGHE_RAISE_FLOORS=1` raises them to what is reached. `NGHE_MODELS` names
 * another folder of models.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Scorer, withoutMarks } from "@nghe/nlp";
import { type Figures, writeFigures } from "../harness/figures.ts";
import { contrastFigures, groupsOf, type Say } from "./contrast/contrast-figures.ts";
import { belowFloors, raisedFloors, readFloors } from "./contrast/floors.ts";
import { openScorer } from "./contrast/open-scorer.ts";
import { readPairs } from "./contrast/read-pairs.ts";

const WANTED = 85;
const folder = join(import.meta.dirname, "contrast");
const say = (line: string) => process.stdout.write(`${line}\n`);

function sayBy(scorer: Scorer, spelled: (text: string) => string): Say {
  return ({ text, target }) => {
    const name = target === undefined ? null : spelled(target);
    const { best, sentiment } = scorer.score({ text: spelled(text), target: name, lang: null });
    return { best, isSure: sentiment !== null };
  };
}

function show(name: string, figures: Figures): Figures {
  const { n, percent, low, high, both_right_percent, unsure, percent_of_sure, fell_to_neutral } = figures;
  const mark = Number(percent) < WANTED ? "–" : " ";
  const told = `${mark} ${name.padEnd(34)} ${String(percent).padStart(6)} %  (${low} to ${high}), n ${n}`;
  say(
    `${told}; pairs ${both_right_percent} %; unsure ${unsure}, the rest ${percent_of_sure} %; to neutral ${fell_to_neutral}`,
  );
  return figures;
}

function measure(scorer: Scorer): void {
  const figures: Figures = {};
  const percents = new Map<string, number | null>();
  const pairs = readPairs(folder);
  for (const [name, group] of groupsOf(pairs)) {
    const found = show(
      name,
      contrastFigures(
        group,
        sayBy(scorer, (text) => text),
      ),
    );
    figures[name] = found;
    percents.set(name, typeof found.percent === "number" ? found.percent : null);
  }
  const vietnamese = pairs.filter(({ lang }) => lang === "vi");
  figures["vi without marks"] = show("vi without marks", contrastFigures(vietnamese, sayBy(scorer, withoutMarks)));
  const floors = readFloors();
  if (process.env.NGHE_RAISE_FLOORS === "1") {
    writeFileSync(join(folder, "floors.json"), `${JSON.stringify(raisedFloors(percents, floors), null, 2)}\n`);
  }
  const below = belowFloors(percents, floors);
  const wanting = [...percents].filter(([, percent]) => (percent ?? 0) < WANTED).length;
  say(`\n${wanting} of ${percents.size} below ${WANTED} % (marked –); ${below.length} below their floor`);
  for (const line of below) say(`  ${line}`);
  writeFigures({ ...figures, below_floor: below.join("; ") });
  if (below.length > 0) process.exitCode = 1;
}

const scorer = openScorer();
if (scorer === undefined) {
  say("skipped: the contrast set [needs model files]");
  writeFigures({ skipped: "no model files" });
} else measure(scorer);
