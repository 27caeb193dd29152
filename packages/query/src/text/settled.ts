import { classOf, MARK, OTHER } from "./char-class.ts";

const UNKNOWN = 0;
const SETTLED = 1;
const UNSETTLED = 2;
const table = new Uint8Array(0x30000);
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;
const JAMO = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/;
/** Signs that a token is told by. */
const STRUCTURE = /[@#$_.-]/;
const DOTS = "…";

/**
 * Whether a text can be cut into tokens as it stands: each of its characters stays one character in NFKC and lower
 * case, or is none of a word before and after. Then its offsets are the text's own.
 */
export function isSettled(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    let code = text.charCodeAt(at);
    if (code < 0x80) continue;
    if (code >= 0xd800 && code < 0xdc00) {
      code = text.codePointAt(at) ?? 0;
      if (code > 0xffff) at += 1;
    }
    if (!isSettledChar(code)) return false;
  }
  return true;
}

function isSettledChar(code: number): boolean {
  const known = table[code] ?? UNKNOWN;
  if (known !== UNKNOWN) return known === SETTLED;
  const settled = settles(String.fromCodePoint(code), code);
  if (code < table.length) table[code] = settled ? SETTLED : UNSETTLED;
  return settled;
}

function settles(char: string, code: number): boolean {
  const kind = classOf(code);
  if (kind === MARK || INVISIBLE.test(char) || JAMO.test(char)) return false;
  const read = char.normalize("NFKC");
  if (read === char) return char.toLowerCase().length === char.length;
  if (kind !== OTHER) return false;
  if (char === DOTS) return true;
  return !STRUCTURE.test(read) && [...read].every((one) => classOf(one.codePointAt(0) ?? 0) === OTHER);
}
