import { BUCKETS, featuresOf } from "./features.ts";
import { logistic, openRelevanceFilter, type RelevanceFilter } from "./relevance-filter.ts";

export type Labelled = { text: string; relevant: boolean };

/**
 * How a filter did on labels that it had not seen: of `labels`, how many irrelevant ones it left out and how many
 * relevant ones with them. `gain` is (dropped − lost) / labels, the share of right decisions won, with its 95 %
 * interval.
 */
export type FilterTrial = { labels: number; dropped: number; lost: number; gain: number; low: number; high: number };

export type Trained =
  | { status: "better"; filter: RelevanceFilter; trial: FilterTrial }
  /** No better than counting everything, or no better than chance, or too many relevant ones lost. */
  | { status: "no-better"; trial: FilterTrial }
  | { status: "too-few"; relevant: number; irrelevant: number };

/** Of each kind, labels below which nothing is tried. */
export const FEWEST = 15;
const FOLDS = 10;
const ROUNDS = 300;
const STEP = 2;
/** Pull of each weight toward 0, so that a word seen once decides little. */
const RIDGE = 0.002;
/** Below this likelihood a text is left out: who hides a relevant post does more harm than who shows another. */
const THRESHOLD = 0.4;
/** Of the relevant labels a filter may lose this share at most. */
const MOST_LOST = 0.2;

/**
 * Trains a filter on labels and tests it on labels that it did not see (ten folds), by logistic regression on hashed
 * words with a ridge. It is given only where the interval of its gain lies above 0, it leaves out irrelevant labels more
 * often than relevant ones beyond chance (so that leaving out everything is no filter), and loses few relevant ones. Deterministic: the same labels in
 * the same order give the same filter. Awaits `pause` between the folds, each of which takes a tenth of the time.
 */
export async function trainRelevance(labels: readonly Labelled[], pause: () => Promise<unknown>): Promise<Trained> {
  const relevant = labels.filter((label) => label.relevant).length;
  const irrelevant = labels.length - relevant;
  if (relevant < FEWEST || irrelevant < FEWEST) return { status: "too-few", relevant, irrelevant };
  const trial = await tried(labels, pause);
  const isBetter = trial.low > 0 && tellsApart(trial, relevant, irrelevant) && trial.lost <= MOST_LOST * relevant;
  return isBetter ? { status: "better", filter: fitted(labels), trial } : { status: "no-better", trial };
}

/**
 * Whether the lower end of the 95 % interval of Youden's J, the share of irrelevant labels left out less that of relevant
 * ones, lies above 0: blind to the words, J is 0 however many it leaves out.
 */
function tellsApart({ dropped, lost }: FilterTrial, relevant: number, irrelevant: number): boolean {
  const [hit, miss] = [dropped / irrelevant, lost / relevant];
  const error = Math.sqrt((hit * (1 - hit)) / irrelevant + (miss * (1 - miss)) / relevant);
  return hit - miss - 1.96 * error > 0;
}

/** Every label is judged once, by a filter trained on the other folds; each fold has its share of both kinds. */
async function tried(labels: readonly Labelled[], pause: () => Promise<unknown>): Promise<FilterTrial> {
  const folds = foldsOf(labels);
  const wins: number[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    await pause();
    const filter = openRelevanceFilter(fitted(labels.filter((_, nth) => folds[nth] !== fold)));
    for (const { text, relevant } of labels.filter((_, nth) => folds[nth] === fold)) {
      wins.push(filter.isRelevant(text) ? 0 : relevant ? -1 : 1);
    }
  }
  return trialOf(wins);
}

function foldsOf(labels: readonly Labelled[]): number[] {
  const seen = [0, 0];
  return labels.map(({ relevant }) => {
    const kind = relevant ? 1 : 0;
    const nth = seen[kind] ?? 0;
    seen[kind] = nth + 1;
    return nth % FOLDS;
  });
}

/** The mean of the paired differences with its normal interval; of few labels it is wide, and the filter not used. */
function trialOf(wins: readonly number[]): FilterTrial {
  const n = wins.length;
  const gain = wins.reduce((sum, win) => sum + win, 0) / n;
  const variance = wins.reduce((sum, win) => sum + (win - gain) ** 2, 0) / (n - 1);
  const half = 1.96 * Math.sqrt(variance / n);
  return {
    labels: n,
    dropped: wins.filter((win) => win > 0).length,
    lost: wins.filter((win) => win < 0).length,
    gain,
    low: gain - half,
    high: gain + half,
  };
}

/** Gradient descent over all labels at once; each kind weighs as much as it has labels. */
function fitted(labels: readonly Labelled[]): RelevanceFilter {
  const read = labels.map(({ text, relevant }) => {
    const features = featuresOf(text);
    return { features, size: 1 / Math.sqrt(Math.max(1, features.length)), wanted: relevant ? 1 : 0 };
  });
  const weights = new Float64Array(BUCKETS);
  let bias = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = new Float64Array(BUCKETS);
    let biasSlope = 0;
    for (const { features, size, wanted } of read) {
      const sum = features.reduce((total, place) => total + (weights[place] ?? 0), 0);
      const error = logistic(bias + size * sum) - wanted;
      biasSlope += error;
      for (const place of features) slope[place] = (slope[place] ?? 0) + error * size;
    }
    bias -= (STEP * biasSlope) / read.length;
    for (let place = 0; place < BUCKETS; place += 1) {
      const weight = weights[place] ?? 0;
      weights[place] = weight - STEP * ((slope[place] ?? 0) / read.length + RIDGE * weight);
    }
  }
  return packed(weights, bias);
}

/** In bytes: a filter is a few kilobytes, and what is tried is what is used. */
function packed(weights: Float64Array, bias: number): RelevanceFilter {
  const most = weights.reduce((top, weight) => Math.max(top, Math.abs(weight)), 0);
  const scale = most === 0 ? 1 : most / 127;
  const bytes = Int8Array.from(weights, (weight) => Math.round(weight / scale));
  return { bias, scale, weights: Buffer.from(bytes.buffer).toString("base64"), threshold: THRESHOLD };
}
