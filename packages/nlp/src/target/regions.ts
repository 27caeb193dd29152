import type { MaskedSpan } from "../features/word-stream.ts";
import type { ReadText } from "../reading/read-text.ts";
import type { TargetWords } from "./target-words.ts";

/**
 * Where words stand to a target. `left` and `right` of it; `before` and `behind` of these up to the next other name, and
 * what lies beyond those; in its clause, its sentence; within three, five, eight words.
 */
export const Region = {
  left: 1,
  right: 2,
  before: 4,
  behind: 8,
  beyond: 16,
  clause: 32,
  sentence: 64,
  three: 128,
  five: 256,
  eight: 512,
} as const;

export const REGION_NAMES = Object.keys(Region) as (keyof typeof Region)[];

/** A target's place among the words of a text. Arrays are longer than what is filled: one for each word. */
export type Place = {
  /** The bits of `Region` that a word stands in; 0 for the target itself. */
  readonly regions: Uint16Array;
  /** How much a word is said of the target, from 0 to 1. */
  readonly focus: Float64Array;
  /** In words to the nearest place where the target stands; 0 for the target itself. */
  readonly distance: Int32Array;
  /** The first and last word that is the target; −1 where it stands nowhere. */
  first: number;
  last: number;
};

const FAR = 1e6;

export function createPlace(words: number): Place {
  return {
    regions: new Uint16Array(words),
    focus: new Float64Array(words),
    distance: new Int32Array(words),
    first: -1,
    last: -1,
  };
}

/** Finds the target's words and says of all others where they stand to it. */
export function placeTarget(place: Place, words: TargetWords, read: ReadText, spans: readonly MaskedSpan[]): void {
  findTarget(place, words, spans);
  const { count } = words.stream;
  if (place.first < 0) {
    place.regions.fill(0, 0, count);
    place.focus.fill(1, 0, count);
    return;
  }
  measureDistances(place, count);
  for (let at = 0; at < count; at += 1) place.regions[at] = place.distance[at] === 0 ? 0 : nearRegions(place, at);
  markAround(place, words, read);
  for (let at = 0; at < count; at += 1) place.focus[at] = focusOf(place.regions[at] ?? 0);
}

/** How much a word is said of a target, by where it stands. */
const FOCUS = { target: 0.5, beyond: 0.15, before: 0.6, behind: 1, sentence: 0.7, elsewhere: 0.5 };

function focusOf(regions: number): number {
  if (regions === 0) return FOCUS.target;
  if ((regions & (Region.before | Region.behind)) === 0) return FOCUS.beyond;
  const side = (regions & Region.behind) !== 0 ? FOCUS.behind : FOCUS.before;
  if ((regions & Region.clause) !== 0) return side;
  return side * ((regions & Region.sentence) !== 0 ? FOCUS.sentence : FOCUS.elsewhere);
}

function findTarget(place: Place, words: TargetWords, spans: readonly MaskedSpan[]): void {
  place.first = -1;
  place.last = -1;
  for (let at = 0; at < words.stream.count; at += 1) {
    const start = words.start[at] ?? 0;
    const end = words.end[at] ?? 0;
    const isTarget = spans.some((span) => span.start < end && start < span.end);
    place.distance[at] = isTarget ? 0 : FAR;
    if (!isTarget) continue;
    if (place.first < 0) place.first = at;
    place.last = at;
  }
}

function measureDistances({ distance }: Place, count: number): void {
  for (let at = 1; at < count; at += 1) distance[at] = Math.min(distance[at] ?? FAR, (distance[at - 1] ?? FAR) + 1);
  for (let at = count - 2; at >= 0; at -= 1)
    distance[at] = Math.min(distance[at] ?? FAR, (distance[at + 1] ?? FAR) + 1);
}

function nearRegions(place: Place, at: number): number {
  const distance = place.distance[at] ?? FAR;
  let regions = 0;
  if (at < place.last) regions |= Region.left;
  if (at > place.first) regions |= Region.right;
  if (distance <= 8) regions |= Region.eight;
  if (distance <= 5) regions |= Region.five;
  if (distance <= 3) regions |= Region.three;
  return regions;
}

/** Goes from each place of the target both ways, up to the next other name, and marks its clause and sentence. */
function markAround(place: Place, words: TargetWords, read: ReadText): void {
  const { count } = words.stream;
  let own = -1;
  let isBeyond = false;
  const mark = (at: number, side: number) => {
    if (place.distance[at] === 0) {
      own = at;
      isBeyond = false;
    } else if (own >= 0) {
      isBeyond ||= words.isName[at] === 1;
      const found = isBeyond ? Region.beyond : side;
      place.regions[at] = (place.regions[at] ?? 0) | found | sharedRegions(words, read, own, at);
    }
  };
  for (let at = 0; at < count; at += 1) mark(at, Region.behind);
  own = -1;
  for (let at = count - 1; at >= 0; at -= 1) mark(at, Region.before);
}

function sharedRegions({ stream }: TargetWords, read: ReadText, one: number, other: number): number {
  const clause = read.clause[stream.token[one] ?? 0] ?? 0;
  const otherClause = read.clause[stream.token[other] ?? 0] ?? 0;
  if (clause === otherClause) return Region.clause | Region.sentence;
  return read.clauseSentence[clause] === read.clauseSentence[otherClause] ? Region.sentence : 0;
}
