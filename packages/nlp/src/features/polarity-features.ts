import type { PolarityTable } from "../lexicon/polarity/polarity-table.ts";
import { ClauseFlag, type ReadText, TokenFlag } from "../reading/read-text.ts";
import type { Strengths } from "./strengths.ts";
import type { WordStream } from "./word-stream.ts";

/** What the lists say of a text, in numbers between −1 and 1; `NUMBER_NAMES` names them in their order. */
export const POLARITY_NAMES = [
  "balance",
  "praise",
  "blame",
  "silent",
  "highest",
  "lowest",
  "last",
  "ending",
  "share",
  "both",
  "asked",
  "dense",
] as const;

const FLIPPED = -0.6;
const SHOUTED = 1.2;
const STRONGER_AFTER = 1.2;
const CLAUSE_WEIGHTS = { asked: 0.4, contrast: 1.3, conceded: 0.6, supposed: 0.5 };
const TOP = 4;

type Sums = {
  praise: number;
  blame: number;
  praises: number;
  blames: number;
  highest: number;
  lowest: number;
  last: number;
  ending: number;
  asked: number;
};

/** Finds phrases of the lists among the words and writes their sums into `numbers`, from its beginning. */
export function addPolarity(
  numbers: Float64Array,
  read: ReadText,
  stream: WordStream,
  keys: Uint32Array,
  lists: { table: PolarityTable; strengths: Strengths },
): void {
  const sums: Sums = {
    praise: 0,
    blame: 0,
    praises: 0,
    blames: 0,
    highest: 0,
    lowest: 0,
    last: 0,
    ending: 0,
    asked: 0,
  };
  const { table, strengths } = lists;
  for (let at = 0; at < stream.count; ) {
    const phrase = table.longestAt(keys, at, stream.count);
    if (phrase < 0) {
      at += 1;
      continue;
    }
    const after = at + table.lengthOf(phrase);
    const valence = table.valenceOf(phrase);
    if (valence !== 0) {
      const next = after < stream.count ? (keys[after] ?? 0) : 0;
      const strength = strengths.of(keys[at - 1] ?? 0) * (strengths.of(next) > 1 ? STRONGER_AFTER : 1);
      addHit(sums, read, stream.token[at] ?? 0, valence * strength);
    }
    at = after;
  }
  write(numbers, sums, stream.count);
}

function addHit(sums: Sums, read: ReadText, token: number, plain: number): void {
  const flags = read.flags[token] ?? 0;
  const clause = read.clause[token] ?? 0;
  const clauseFlags = read.clauseFlags[clause] ?? 0;
  let valence = (flags & TokenFlag.negated) !== 0 ? plain * FLIPPED : plain;
  if ((flags & TokenFlag.capitals) !== 0) valence *= SHOUTED;
  if ((clauseFlags & ClauseFlag.question) !== 0) {
    sums.asked += valence;
    valence *= CLAUSE_WEIGHTS.asked;
  }
  if ((clauseFlags & ClauseFlag.contrast) !== 0) valence *= CLAUSE_WEIGHTS.contrast;
  if ((clauseFlags & ClauseFlag.conceded) !== 0) valence *= CLAUSE_WEIGHTS.conceded;
  if ((clauseFlags & ClauseFlag.supposed) !== 0) valence *= CLAUSE_WEIGHTS.supposed;
  if (valence > 0) {
    sums.praise += valence;
    sums.praises += 1;
    sums.highest = Math.max(sums.highest, valence);
  } else {
    sums.blame -= valence;
    sums.blames += 1;
    sums.lowest = Math.min(sums.lowest, valence);
  }
  sums.last = valence;
  if (clause >= read.clauseCount - 2) sums.ending += valence;
}

function write(numbers: Float64Array, sums: Sums, words: number): void {
  const hits = sums.praises + sums.blames;
  numbers[0] = squashed(sums.praise - sums.blame);
  numbers[1] = squashed(sums.praise);
  numbers[2] = squashed(sums.blame);
  numbers[3] = hits === 0 ? 1 : 0;
  numbers[4] = Math.min(1, sums.highest / TOP);
  numbers[5] = Math.min(1, -sums.lowest / TOP);
  numbers[6] = squashed(sums.last);
  numbers[7] = squashed(sums.ending);
  numbers[8] = hits === 0 ? 0 : (sums.praises - sums.blames) / hits;
  numbers[9] = sums.praises > 0 && sums.blames > 0 ? 1 : 0;
  numbers[10] = squashed(sums.asked);
  numbers[11] = words === 0 ? 0 : Math.min(1, (3 * hits) / words);
}

/** Between −1 and 1; 0.7 at ±2.8. */
function squashed(sum: number): number {
  return sum / Math.sqrt(sum * sum + 8);
}
