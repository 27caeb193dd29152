import type { Figures } from "../../harness/figures.ts";
import { inPercent, shareOf } from "../reading/share.ts";
import { type ContrastPair, type ContrastSide, sidesOf } from "./read-pairs.ts";

/** What is said of a text: the likeliest tone, and whether that is an answer. */
export type Said = { best: -1 | 0 | 1 | null; isSure: boolean };
export type Say = (side: ContrastSide) => Said;

/** The likeliest tone, or unsure where the pair allows it. */
export function isRight({ sentiment, unsure }: ContrastSide, { best, isSure }: Said): boolean {
  return best === sentiment || (unsure === true && !isSure);
}

/**
 * How right pairs are told, by their sides, with the 95 % interval; beside it how many pairs on both sides, how many
 * sides were unsure and how right the rest, and how many with a tone fell to neutral.
 */
export function contrastFigures(pairs: readonly ContrastPair[], say: Say): Figures {
  const told = pairs.map((pair) => sidesOf(pair).map((side) => ({ side, said: say(side) })));
  const sides = told.flat();
  const right = sides.filter(({ side, said }) => isRight(side, said));
  const sure = sides.filter(({ said }) => said.isSure);
  const toned = sides.filter(({ side }) => side.sentiment !== 0);
  return {
    ...shareOf(right.length, sides.length),
    pairs: pairs.length,
    both_right_percent: percentOf(
      told.filter((two) => two.every(({ side, said }) => isRight(side, said))),
      told,
    ),
    unsure: sides.length - sure.length,
    percent_of_sure: percentOf(
      sure.filter(({ side, said }) => side.sentiment === said.best),
      sure,
    ),
    fell_to_neutral: toned.filter(({ said }) => said.best === 0).length,
  };
}

/** Pairs by language and phenomenon, and all of a language. */
export function groupsOf(pairs: readonly ContrastPair[]): Map<string, ContrastPair[]> {
  const groups = new Map<string, ContrastPair[]>();
  for (const pair of pairs) {
    for (const name of [`${pair.lang} ${pair.phenomenon}`, `${pair.lang} all`]) {
      groups.set(name, [...(groups.get(name) ?? []), pair]);
    }
  }
  return new Map([...groups].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function percentOf(some: readonly unknown[], all: readonly unknown[]): number | null {
  return all.length === 0 ? null : inPercent(some.length / all.length);
}
