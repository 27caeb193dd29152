import { isSyllableHash } from "../../syllable/syllable-table.ts";
import { hashBareWord, hashWord } from "../hash.ts";
import { createHashTable } from "../hash-table.ts";
import { TokenFlag, TokenKind } from "../read-text.ts";
import type { Tape } from "../tape.ts";
import { ENGLISH_SPELLINGS } from "./english-spellings.ts";
import { laughterOf } from "./laughter.ts";
import { ENGLISH_SIGNS, VIETNAMESE_SIGNS } from "./side-words.ts";
import type { Spelling } from "./spelling.ts";
import { VIETNAMESE_SPELLINGS } from "./vietnamese-spellings.ts";

const MARKED_WEIGHT = 2;

const vietnamese = new Map<number, Spelling>();
const english = new Map<number, Spelling>();
const known: Spelling[] = [];
const signs: [number, number][] = [];
const IS_VIETNAMESE = 1;
const IS_ENGLISH = 2;

for (const word of VIETNAMESE_SIGNS.split(/\s+/)) signs.push([hashWord(word), IS_VIETNAMESE]);
for (const word of ENGLISH_SIGNS.split(/\s+/)) signs.push([hashWord(word), IS_ENGLISH]);
learn(VIETNAMESE_SPELLINGS, vietnamese, IS_VIETNAMESE);
learn(ENGLISH_SPELLINGS, english, IS_ENGLISH);

const signTable = createHashTable(signs);
const vietnameseTable = tableOf(vietnamese);
const englishTable = tableOf(english);

/** Learns a list "word: spelling spelling; two_words: spelling". */
function learn(list: string, into: Map<number, Spelling>, side: number): void {
  for (const entry of list.trim().split(/;\s+/)) {
    const [word = "", spellings = ""] = entry.split(": ");
    const syllables = word.split("_");
    const spelling = {
      word: syllables.join(" "),
      hashes: syllables.map(hashWord),
      bareHashes: syllables.map(hashBareWord),
    };
    for (const written of spellings.split(" ")) {
      into.set(hashWord(written), spelling);
      if (written.length > 1) signs.push([hashWord(written), side]);
    }
  }
}

function tableOf(spellings: ReadonlyMap<number, Spelling>) {
  return createHashTable(
    [...spellings].map(([hash, spelling]) => {
      known.push(spelling);
      return [hash, known.length - 1] as const;
    }),
  );
}

/** By which language's spellings a text is read: by its marks and its common words. */
export function sideOf(tape: Tape): "vi" | "en" {
  let lead = 0;
  for (let at = 0; at < tape.count; at += 1) {
    if (tape.kind[at] !== TokenKind.word) continue;
    if (((tape.flags[at] ?? 0) & TokenFlag.marked) !== 0) lead += MARKED_WEIGHT;
    else {
      const sign = signTable.get(tape.hash[at] ?? 0);
      if (sign === IS_VIETNAMESE) lead += 1;
      else if (sign === IS_ENGLISH) lead -= 1;
    }
  }
  if (lead === 0) lead = leadOfShapes(tape);
  return lead >= 0 ? "vi" : "en";
}

/** Where no word tells: how many more words could be Vietnamese syllables than could not. */
function leadOfShapes(tape: Tape): number {
  let lead = 0;
  for (let at = 0; at < tape.count; at += 1) {
    if (tape.kind[at] === TokenKind.word) lead += isSyllableHash(tape.plainBareHash[at] ?? 0) ? 1 : -1;
  }
  return lead;
}

/** What a written form stands for, in the side's chats; null for itself. */
export function spellingOf(hash: number, side: "vi" | "en"): Spelling | null {
  return known[(side === "vi" ? vietnameseTable : englishTable).get(hash)] ?? null;
}

/** Writes the normal form of every token; chat spellings and laughter are written out. */
export function writeNormals(tape: Tape): void {
  const table = tape.side === "vi" ? vietnameseTable : englishTable;
  let end = 0;
  for (let at = 0; at < tape.count; at += 1) {
    tape.normalFrom[at] = end;
    const spelling = isSpelling(tape, at) ? (known[table.get(tape.hash[at] ?? 0)] ?? laughterOf(tape, at)) : null;
    if (spelling === null) {
      tape.normalHash[end] = tape.plainHash[at] ?? 0;
      tape.bareHash[end] = tape.plainBareHash[at] ?? 0;
      end += 1;
    } else {
      tape.flags[at] = (tape.flags[at] ?? 0) | TokenFlag.respelled;
      end = writeSpelling(tape, spelling, end);
    }
  }
  tape.normalFrom[tape.count] = end;
}

function writeSpelling(tape: Tape, { hashes, bareHashes }: Spelling, from: number): number {
  for (let nth = 0; nth < hashes.length; nth += 1) {
    tape.normalHash[from + nth] = hashes[nth] ?? 0;
    tape.bareHash[from + nth] = bareHashes[nth] ?? 0;
  }
  return from + hashes.length;
}

/** Not what a name may be ("Long Thần M"), nor what stands behind a number ("50 k"). */
function isSpelling(tape: Tape, at: number): boolean {
  if (tape.kind[at] !== TokenKind.word) return false;
  const isLetter = (tape.unitFrom[at + 1] ?? 0) - (tape.unitFrom[at] ?? 0) === 1;
  if (!isLetter) return true;
  if (at > 0 && ((tape.flags[at] ?? 0) & TokenFlag.capitalised) !== 0) return false;
  return at === 0 || tape.kind[at - 1] !== TokenKind.number;
}
