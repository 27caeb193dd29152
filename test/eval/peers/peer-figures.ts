import type { Figures } from "../../harness/figures.ts";
import { inPercent, shareOf } from "../reading/share.ts";
import type { LabelledPost } from "../sentiment/labelled-posts.ts";
import { scoresOf } from "../sentiment/scores.ts";
import type { Peer } from "./peer.ts";

/** Seconds that the work took. */
export type Stopwatch = (work: () => void) => number;

/** How right a library is on posts: accuracy with its interval, macro-F1 and -recall, said neutral, and posts a second. */
export function peerFigures(peer: Peer, posts: readonly LabelledPost[], secondsOf: Stopwatch): Figures {
  const texts = posts.map(({ text }) => text);
  let tones: readonly (-1 | 0 | 1 | null)[] = [];
  const seconds = secondsOf(() => {
    tones = peer.tonesOf(texts);
  });
  const judged = posts.map(({ label }, nth) => ({ truth: label, said: tones[nth] ?? 0, isSure: true }));
  const { macroF1, macroRecall } = scoresOf(judged);
  const right = judged.filter(({ truth, said }) => truth === said).length;
  return {
    ...shareOf(right, posts.length),
    macro_f1: inPercent(macroF1),
    macro_recall: inPercent(macroRecall),
    said_neutral_percent: inPercent(judged.filter(({ said }) => said === 0).length / Math.max(1, posts.length)),
    no_number: tones.filter((tone) => tone === null).length,
    posts_per_second: Math.round(posts.length / Math.max(seconds, 1e-9)),
  };
}

/** The best figure of that name among the rows that are not left out; none of none. */
export function bestOf(rows: ReadonlyMap<string, Figures>, figure: string, leftOut: readonly string[]): number {
  const found = [...rows].filter(([name]) => !leftOut.includes(name)).map(([, figures]) => figures[figure]);
  return Math.max(...found.filter((value) => typeof value === "number"));
}
