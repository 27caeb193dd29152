import { hasSyllableShape } from "../syllable/bare-words.ts";
import type { Syllable } from "../syllable/syllable.ts";
import type { Slot } from "./slot.ts";
import { hashOf } from "./word.ts";

/** Letters from which a word may be looked for in pieces. */
const SHORTEST = 3;

type Prefix = { uses: number; slots: Slot[] };

/**
 * Words that are also looked for in pieces ("V.C.B", "vin fast"), by the hash of each of their beginnings: a run of
 * tokens is followed only as long as it may become one of them.
 */
export class PieceSlots {
  private readonly prefixes = new Map<number, Prefix>();

  add(slot: Slot, letters: string): void {
    for (let end = 1; end <= letters.length; end += 1) {
      const hash = hashOf(letters.slice(0, end));
      const known = this.prefixes.get(hash);
      const prefix = known ?? { uses: 0, slots: [] };
      if (known === undefined) this.prefixes.set(hash, prefix);
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
    return this.prefixes.get(hash)?.slots;
  }
}

/** Whether a word is a name that people write in pieces: not what could be a Vietnamese syllable. */
export function isPieceable({ text, plain }: Syllable): boolean {
  return [...text].length >= SHORTEST && !hasSyllableShape(plain);
}

export function pieceKey(plain: string): string {
  return `pieces:${plain}`;
}
