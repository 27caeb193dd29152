import type { TokenKind } from "../text/scan.ts";
import { createWord, type Word } from "./word.ts";

const GENERATION = 60_000;
const KEPT_LENGTH = 40;

/**
 * The words that posts are written with, each taken apart once. Holds at most two generations of them: one that has
 * not been met for long is forgotten.
 */
export class Vocabulary {
  private young = new Map<string, Word>();
  private old = new Map<string, Word>();

  /** The word of a token as written, its sign included; a word and a label of the same letters are one. */
  of(kind: TokenKind, written: string, isLower: boolean): Word {
    const known = this.young.get(written);
    return known !== undefined ? known : this.remember(kind, written, isLower);
  }

  private remember(kind: TokenKind, written: string, isLower: boolean): Word {
    const found = this.old.get(written) ?? createWord(kind, isLower ? written : written.toLowerCase());
    if (written.length > KEPT_LENGTH) return found;
    if (this.young.size >= GENERATION) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(written, found);
    return found;
  }
}
