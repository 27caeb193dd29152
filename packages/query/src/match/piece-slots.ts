import { hasSyllableShape } from "../syllable/bare-words.ts";
import type { Syllable } from "../syllable/syllable.ts";
import type { Slot } from "./slot.ts";
import { hashOf } from "./word.ts";

/** Letters from which a word may be looked for in pieces. */
const SHORTEST = 3;

const FIRST_BITS = 2 ** 14;
const MOST_BITS = 2 ** 24;
const BITS_PER_HASH = 12;

/** Spreads a hash over its low bits. */
const mix = (hash: number) => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 4;

type Prefix = { uses: number; slots: Slot[] };

/**
 * Words that are also looked for in pieces ("V.C.B", "vin fast"), by the hash of each of their beginnings: a run of
 * tokens is followed only as long as it may become one of them.
 */
export class PieceSlots {
  /** A bit for every hash that may be there; those of words that are gone stay, and cost a look-up. */
  private bits = new Uint32Array(FIRST_BITS / 32);
  private readonly prefixes = new Map<number, Prefix>();

  add(slot: Slot, letters: string): void {
    for (let end = 1; end <= letters.length; end += 1) {
      const hash = hashOf(letters.slice(0, end));
      const known = this.prefixes.get(hash);
      const prefix = known ?? { uses: 0, slots: [] };
      if (known === undefined) {
        this.prefixes.set(hash, prefix);
        this.mark(hash);
      }
      prefix.uses += 1;
      if (end === letters.length) prefix.slots.push(slot);
    }
  }

  remove(slot: Slot, letters: string): void {
    for (let end = 1; end <= letters.length; end += 1) {
      const hash = hashOf(letters.slice(0, end));
      const prefix = this.prefixes.get(hash);
      if (prefix === undefined) continue;
      prefix.uses -= 1;
      if (end === letters.length) prefix.slots = prefix.slots.filter((one) => one !== slot);
      if (prefix.uses === 0) this.prefixes.delete(hash);
    }
  }

  /** The words whose letters may be these, empty where some only begin so; undefined where none does. */
  find(hash: number): readonly Slot[] | undefined {
    const bit = mix(hash) & (this.bits.length * 32 - 1);
    const isMarked = ((this.bits[bit >>> 5] ?? 0) >>> (bit & 31)) & 1;
    return isMarked === 0 ? undefined : this.prefixes.get(hash)?.slots;
  }

  private mark(hash: number): void {
    if (this.prefixes.size * BITS_PER_HASH > this.bits.length * 32 && this.bits.length * 32 < MOST_BITS) {
      this.bits = new Uint32Array(this.bits.length * 2);
      for (const known of this.prefixes.keys()) this.setBit(known);
    }
    this.setBit(hash);
  }

  private setBit(hash: number): void {
    const bit = mix(hash) & (this.bits.length * 32 - 1);
    this.bits[bit >>> 5] = (this.bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
}

/** Whether a word is a name that people write in pieces: not what could be a Vietnamese syllable. */
export function isPieceable({ text, plain }: Syllable): boolean {
  return [...text].length >= SHORTEST && !hasSyllableShape(plain);
}

export function pieceKey(plain: string): string {
  return `pieces:${plain}`;
}
