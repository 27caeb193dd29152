import type { Syllable } from "../syllable/syllable.ts";
import type { TokenKind } from "../text/scan.ts";
import { readToken } from "../text/tokens.ts";
import type { Slot } from "./slot.ts";
import { variantOf } from "./variants.ts";

/**
 * What a token written so is, wherever it stands (a label of a domain name is a word). `slot` is what queries ask for
 * and it is, as of `version`, `slots` what else it is; `opens` says that a word looked for in pieces may begin with it. `letters` is how
 * many characters it has; `hash` and `power` let
 * the hash of two pieces in a row be computed from those of each.
 */
export type Word = {
  readonly kind: Exclude<TokenKind, "domain">;
  readonly syllable: Syllable;
  readonly name: string;
  readonly variant: Syllable | null;
  readonly letters: number;
  readonly hash: number;
  readonly power: number;
  version: number;
  slot: Slot | null;
  slots: readonly Slot[] | null;
  opens: boolean;
};

const BASE = 0x01000193;

/** `written` is in lower case and NFKC. */
export function createWord(kind: TokenKind, written: string): Word {
  const { syllable, name } = readToken(kind, written);
  const isWord = kind === "word" || kind === "domain";
  return {
    kind: isWord ? "word" : kind,
    syllable,
    name,
    variant: isWord ? variantOf(written) : null,
    letters: [...syllable.text].length,
    hash: hashOf(syllable.plain),
    power: powerOf(syllable.plain.length),
    version: -1,
    slot: null,
    slots: null,
    opens: false,
  };
}

export function hashOf(letters: string): number {
  let hash = 0;
  for (let at = 0; at < letters.length; at += 1) hash = (Math.imul(hash, BASE) + letters.charCodeAt(at)) | 0;
  return hash;
}

/** The hash of two pieces written together. */
export function joinHash(hash: number, next: Word): number {
  return (Math.imul(hash, next.power) + next.hash) | 0;
}

function powerOf(length: number): number {
  let power = 1;
  for (let at = 0; at < length; at += 1) power = Math.imul(power, BASE);
  return power;
}
