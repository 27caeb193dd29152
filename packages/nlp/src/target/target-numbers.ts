import {
  ClauseFlag,
  type Comparison,
  type ReadText,
  TokenFlag,
  TokenKind,
  type TokenRange,
} from "../reading/read-text.ts";
import { type Place, Region } from "./regions.ts";
import type { TargetWords } from "./target-words.ts";

const SUMMED = {
  whole: 0,
  left: Region.left,
  right: Region.right,
  before: Region.before,
  behind: Region.behind,
  beyond: Region.beyond,
  clause: Region.clause,
  sentence: Region.sentence,
  five: Region.five,
} as const;
const SUMMED_REGIONS = Object.values(SUMMED);

const PLACED = [
  "near",
  "silent",
  "silent around",
  "better",
  "worse",
  "alike",
  "more",
  "compared",
  "absent",
  "only",
  "first",
  "last",
  "opens",
  "ends",
  "repeated",
  "asked",
  "contrast",
  "conceded",
  "supposed",
  "negated",
  "exclaims",
  "asks",
  "handle",
] as const;

const PLACE_OF: Readonly<Record<string, number>> = Object.fromEntries(PLACED.map((name, at) => [name, at]));

/** What the polarity lists say of each region, and how the target stands in the text: numbers between −1 and 1. */
export const TARGET_NUMBERS = [
  ...Object.keys(SUMMED).flatMap((region) => [`balance ${region}`, `praise ${region}`, `blame ${region}`]),
  ...PLACED,
] as const;

const praise = new Float64Array(SUMMED_REGIONS.length);
const blame = new Float64Array(SUMMED_REGIONS.length);
const QUESTION = 0x3f;
const EXCLAMATION = 0x21;

export function addTargetNumbers(numbers: Float64Array, read: ReadText, words: TargetWords, place: Place): void {
  numbers.fill(0);
  const near = sumRegions(words, place);
  for (let nth = 0; nth < SUMMED_REGIONS.length; nth += 1) {
    numbers[nth * 3] = squashed((praise[nth] ?? 0) - (blame[nth] ?? 0));
    numbers[nth * 3 + 1] = squashed(praise[nth] ?? 0);
    numbers[nth * 3 + 2] = squashed(blame[nth] ?? 0);
  }
  const from = SUMMED_REGIONS.length * 3;
  const put = (name: (typeof PLACED)[number], value: number) => {
    numbers[from + (PLACE_OF[name] ?? 0)] = value;
  };
  put("near", squashed(near));
  if (isSilent(0)) put("silent", 1);
  if (place.first >= 0 && isSilent(SUMMED_REGIONS.indexOf(Region.sentence))) put("silent around", 1);
  if (place.first < 0) {
    put("absent", 1);
    return;
  }
  addComparisons(put, read, words, place);
  addPlaceAmongNames(put, words, place);
  addClause(put, read, words, place);
  addSigns(put, read);
}

/** Sums phrases by region, and returns the sum of all, each the less the further from the target. */
function sumRegions(words: TargetWords, place: Place): number {
  praise.fill(0);
  blame.fill(0);
  let near = 0;
  for (let at = 0; at < words.stream.count; at += 1) {
    const valence = words.valence[at] ?? 0;
    if (valence === 0) continue;
    if (place.first >= 0) near += valence / Math.sqrt(Math.max(1, place.distance[at] ?? 1));
    addToRegions(valence, place.regions[at] ?? 0);
  }
  return near;
}

/** Whether the lists have no word of a region. */
function isSilent(nth: number): boolean {
  return praise[nth] === 0 && blame[nth] === 0;
}

function addToRegions(valence: number, regions: number): void {
  for (let nth = 0; nth < SUMMED_REGIONS.length; nth += 1) {
    const region = SUMMED_REGIONS[nth] ?? 0;
    if (region !== 0 && (regions & region) === 0) continue;
    if (valence > 0) praise[nth] = (praise[nth] ?? 0) + valence;
    else blame[nth] = (blame[nth] ?? 0) - valence;
  }
}

type Put = (name: (typeof PLACED)[number], value: number) => void;

function addComparisons(put: Put, read: ReadText, words: TargetWords, place: Place): void {
  for (const comparison of read.comparisons) {
    const side = sideOf(comparison, words, place);
    if (side === 0) continue;
    put("compared", 1);
    if (comparison.favours === "neither") put("alike", 1);
    else if (comparison.favours === "open") put("more", side * squashed(qualityOf(comparison, words)));
    else put(side > 0 === (comparison.favours === "left") ? "better" : "worse", 1);
  }
}

/** 1 where the target stands on the left side, −1 on the right, 0 where the comparison is not of it. */
function sideOf({ left, right }: Comparison, words: TargetWords, place: Place): number {
  for (let at = place.first; at <= place.last; at += 1) {
    if (place.distance[at] !== 0) continue;
    const token = words.stream.token[at] ?? 0;
    if (isWithin(token, left)) return 1;
    if (isWithin(token, right)) return -1;
  }
  return 0;
}

/** What is more so: the phrases of the clause before the words that compare. */
function qualityOf({ left, words: range }: Comparison, words: TargetWords): number {
  let sum = 0;
  for (let at = 0; at < words.stream.count; at += 1) {
    const token = words.stream.token[at] ?? 0;
    if (isWithin(token, left) || isWithin(token, range)) sum += words.valence[at] ?? 0;
  }
  return sum;
}

function isWithin(token: number, { from, to }: TokenRange): boolean {
  return token >= from && token < to;
}

function addPlaceAmongNames(put: Put, words: TargetWords, place: Place): void {
  let earlier = 0;
  let later = 0;
  let own = 0;
  for (let at = 0; at < words.stream.count; at += 1) {
    if (place.distance[at] === 0) own += 1;
    else if (words.isName[at] === 1) {
      if (at < place.first) earlier += 1;
      else later += 1;
    }
  }
  if (earlier === 0 && later === 0) put("only", 1);
  else if (earlier === 0) put("first", 1);
  else if (later === 0) put("last", 1);
  if (place.first <= 1) put("opens", 1);
  if (place.last >= words.stream.count - 2) put("ends", 1);
  if (own > 1) put("repeated", 1);
}

function addClause(put: Put, read: ReadText, words: TargetWords, place: Place): void {
  const token = words.stream.token[place.first] ?? 0;
  const clause = read.clause[token] ?? 0;
  const flags = read.clauseFlags[clause] ?? 0;
  if ((flags & ClauseFlag.question) !== 0) put("asked", 1);
  if ((flags & ClauseFlag.contrast) !== 0) put("contrast", 1);
  if ((flags & ClauseFlag.conceded) !== 0) put("conceded", 1);
  if ((flags & ClauseFlag.supposed) !== 0) put("supposed", 1);
  if (read.kind[token] === TokenKind.handle) put("handle", 1);
  const end = read.clauseFrom[clause + 1] ?? read.count;
  for (let at = read.clauseFrom[clause] ?? 0; at < end; at += 1) {
    if (((read.flags[at] ?? 0) & TokenFlag.negator) !== 0) put("negated", 1);
  }
}

function addSigns(put: Put, read: ReadText): void {
  for (let at = 0; at < read.count; at += 1) {
    if (read.kind[at] !== TokenKind.punctuation) continue;
    const unit = read.units[read.unitFrom[at] ?? 0];
    if (unit === QUESTION) put("asks", 1);
    else if (unit === EXCLAMATION) put("exclaims", 1);
  }
}

/** Between −1 and 1; 0.7 at ±2.8. */
function squashed(sum: number): number {
  return sum / Math.sqrt(sum * sum + 8);
}
