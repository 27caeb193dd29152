import { hashBareUnits, hashUnits } from "./hash.ts";
import type { Comparison, ReadText } from "./read-text.ts";

/** A `ReadText` while it is written: the same arrays, and counters of what is filled. */
export type Tape = { -readonly [Field in keyof ReadText]: ReadText[Field] } & {
  unitCount: number;
  normalCount: number;
  /** Whether a line break stands before the token. */
  readonly afterBreak: Uint8Array;
  comparisons: Comparison[];
};

/** Tokens, units and syllables are at most so many for each unit of the text: parts of hashtags count twice. */
const SLOTS_PER_UNIT = 3;

export function createTape(units: number): Tape {
  const slots = units * SLOTS_PER_UNIT + 8;
  return {
    text: "",
    readTo: 0,
    count: 0,
    kind: new Uint8Array(slots),
    start: new Int32Array(slots),
    end: new Int32Array(slots),
    hash: new Uint32Array(slots),
    flags: new Uint16Array(slots),
    clause: new Int32Array(slots),
    units: new Uint16Array(slots),
    unitFrom: new Int32Array(slots),
    unitCount: 0,
    normalFrom: new Int32Array(slots),
    normalHash: new Uint32Array(slots),
    bareHash: new Uint32Array(slots),
    normalCount: 0,
    afterBreak: new Uint8Array(slots),
    clauseCount: 0,
    clauseFrom: new Int32Array(slots),
    clauseSentence: new Int32Array(slots),
    clauseFlags: new Uint8Array(slots),
    sentenceCount: 0,
    comparisons: [],
  };
}

export function rewind(tape: Tape, text: string, readTo: number): void {
  tape.text = text;
  tape.readTo = readTo;
  tape.count = 0;
  tape.unitCount = 0;
  tape.normalCount = 0;
  tape.clauseCount = 0;
  tape.sentenceCount = 0;
  tape.comparisons = [];
}

/** Ends the token whose units stand at the end of the tape; its normal form is its folded one until it is respelled. */
export function closeToken(tape: Tape, kind: number, start: number, end: number, flags: number): void {
  const at = tape.count;
  const from = tape.unitFrom[at] ?? 0;
  const hash = hashUnits(tape.units, from, tape.unitCount);
  tape.kind[at] = kind;
  tape.start[at] = start;
  tape.end[at] = end;
  tape.flags[at] = flags;
  tape.hash[at] = hash;
  tape.normalFrom[at] = tape.normalCount;
  addSyllable(tape, hash, hashBareUnits(tape.units, from, tape.unitCount));
  tape.count = at + 1;
  tape.unitFrom[at + 1] = tape.unitCount;
  tape.normalFrom[at + 1] = tape.normalCount;
}

/** Adds a syllable to the normal form of the token that is written or was written last. */
export function addSyllable(tape: Tape, hash: number, bareHash: number): void {
  tape.normalHash[tape.normalCount] = hash;
  tape.bareHash[tape.normalCount] = bareHash;
  tape.normalCount += 1;
}

/** Takes back the normal form of the last token, to write another with `addSyllable` and `endNormal`. */
export function clearNormal(tape: Tape): void {
  tape.normalCount = tape.normalFrom[tape.count - 1] ?? 0;
}

export function endNormal(tape: Tape): void {
  tape.normalFrom[tape.count] = tape.normalCount;
}

export function addUnit(tape: Tape, unit: number): void {
  tape.units[tape.unitCount] = unit;
  tape.unitCount += 1;
}
