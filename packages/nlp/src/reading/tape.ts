import { hashBareUnits, hashUnits } from "./hash.ts";
import { type Comparison, type ReadText, TokenFlag, TokenKind } from "./read-text.ts";

/** A `ReadText` while it is written: the same arrays, and counters of what is filled. */
export type Tape = { -readonly [Field in keyof ReadText]: ReadText[Field] } & {
  unitCount: number;
  /** The hashes of a token's normal form before chat spellings are written out. */
  readonly plainHash: Uint32Array;
  readonly plainBareHash: Uint32Array;
  /** Whether a line break stands before the token. */
  readonly afterBreak: Uint8Array;
  /** The role of the phrase that begins at a token, and the token behind that phrase. */
  readonly role: Uint8Array;
  readonly roleEnd: Int32Array;
  comparisons: Comparison[];
};

/** Tokens, units and syllables are at most so many for each unit of the text: parts of hashtags count twice. */
const SLOTS_PER_UNIT = 3;

export function createTape(units: number): Tape {
  const slots = units * SLOTS_PER_UNIT + 8;
  return {
    text: "",
    readTo: 0,
    side: "vi",
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
    plainHash: new Uint32Array(slots),
    plainBareHash: new Uint32Array(slots),
    afterBreak: new Uint8Array(slots),
    role: new Uint8Array(slots),
    roleEnd: new Int32Array(slots),
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
  tape.clauseCount = 0;
  tape.sentenceCount = 0;
  tape.comparisons = [];
}

/** Ends the token whose units stand at the end of the tape. */
export function closeToken(tape: Tape, kind: number, start: number, end: number, flags: number): void {
  const at = tape.count;
  const from = tape.unitFrom[at] ?? 0;
  const hash = hashUnits(tape.units, from, tape.unitCount);
  tape.kind[at] = kind;
  tape.start[at] = start;
  tape.end[at] = end;
  tape.flags[at] = flags;
  tape.hash[at] = hash;
  tape.plainHash[at] = hash;
  const mayBeMarked = (flags & TokenFlag.marked) !== 0 || kind === TokenKind.hashtag || kind === TokenKind.handle;
  tape.plainBareHash[at] = mayBeMarked ? hashBareUnits(tape.units, from, tape.unitCount) : hash;
  tape.count = at + 1;
  tape.unitFrom[at + 1] = tape.unitCount;
}

/** Gives the last token a normal form that is not its folded one. */
export function setNormal(tape: Tape, hash: number): void {
  tape.plainHash[tape.count - 1] = hash;
  tape.plainBareHash[tape.count - 1] = hash;
}

export function addUnit(tape: Tape, unit: number): void {
  tape.units[tape.unitCount] = unit;
  tape.unitCount += 1;
}
