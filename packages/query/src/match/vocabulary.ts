import type { TokenKind } from "../text/scan.ts";
import { createWord, type Word } from "./word.ts";

const FIRST_ROOM = 2 ** 10;
const MOST_WORDS = 2 ** 17;
const KEPT_LENGTH = 40;
const BASE = 0x01000193;

/**
 * The words that posts are written with, each taken apart once and found again by its letters where they stand, without
 * a string being made. Forgets all once it holds `MOST_WORDS`: nothing depends on what is known.
 */
export class Vocabulary {
  private words: Word[] = [];
  private hashes = new Int32Array(FIRST_ROOM);
  /** The letters of all words one after the other; those of the n-th begin at `begins[n]` and end at the next's. */
  private letters = new Uint16Array(FIRST_ROOM * 8);
  private begins = new Int32Array(FIRST_ROOM + 1);
  /** One more than the number of a word, at its hash or behind it; 0 where there is none. */
  private table = new Int32Array(FIRST_ROOM * 2);

  /** The word of a token as written, its sign included; a word and a label of the same letters are one. */
  of(kind: TokenKind, text: string, from: number, end: number, isLower: boolean): Word {
    if (end - from > KEPT_LENGTH) return make(kind, text.slice(from, end), isLower);
    let hash = end - from;
    for (let at = from; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), BASE);
    hash ^= hash >>> 15;
    const mask = this.table.length - 1;
    let place = hash & mask;
    for (let nth = this.table[place] ?? 0; nth !== 0; nth = this.table[place] ?? 0) {
      if (this.hashes[nth - 1] === hash && this.isWritten(nth - 1, text, from, end)) {
        const known = this.words[nth - 1];
        if (known !== undefined) return known;
      }
      place = (place + 1) & mask;
    }
    return this.remember(make(kind, text.slice(from, end), isLower), hash, text, from, end);
  }

  private isWritten(nth: number, text: string, from: number, end: number): boolean {
    const begin = this.begins[nth] ?? 0;
    if ((this.begins[nth + 1] ?? 0) - begin !== end - from) return false;
    for (let at = from; at < end; at += 1) {
      if (this.letters[begin + at - from] !== text.charCodeAt(at)) return false;
    }
    return true;
  }

  private remember(word: Word, hash: number, text: string, from: number, end: number): Word {
    if (this.words.length >= MOST_WORDS) this.forget();
    if (this.words.length >= this.hashes.length) this.grow();
    const nth = this.words.push(word) - 1;
    const begin = this.begins[nth] ?? 0;
    if (begin + end - from > this.letters.length)
      this.letters = enlarged(this.letters, new Uint16Array(begin * 2 + 64));
    for (let at = from; at < end; at += 1) this.letters[begin + at - from] = text.charCodeAt(at);
    this.begins[nth + 1] = begin + end - from;
    this.hashes[nth] = hash;
    this.enter(nth, hash);
    return word;
  }

  private enter(nth: number, hash: number): void {
    const mask = this.table.length - 1;
    let place = hash & mask;
    while (this.table[place] !== 0) place = (place + 1) & mask;
    this.table[place] = nth + 1;
  }

  private grow(): void {
    const room = this.hashes.length * 2;
    this.hashes = enlarged(this.hashes, new Int32Array(room));
    this.begins = enlarged(this.begins, new Int32Array(room + 1));
    this.table = new Int32Array(room * 2);
    for (let nth = 0; nth < this.words.length; nth += 1) this.enter(nth, this.hashes[nth] ?? 0);
  }

  private forget(): void {
    this.words = [];
    this.table.fill(0);
  }
}

function make(kind: TokenKind, written: string, isLower: boolean): Word {
  return createWord(kind, isLower ? written : written.toLowerCase());
}

function enlarged<T extends Int32Array | Uint16Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
