import { astralClass, CharClass, unitClass } from "./char-class.ts";
import { scanEmoji } from "./emoji.ts";
import { scanEmoticon, scanLetterEmoticon } from "./emoticon.ts";
import { scanHandle } from "./handle.ts";
import { scanHashtag } from "./hashtag.ts";
import { scanNumber } from "./number.ts";
import { scanPunctuation } from "./punctuation.ts";
import type { Tape } from "./tape.ts";
import { scanUrl } from "./url.ts";
import { scanWord } from "./word.ts";

const AT_SIGN = 0x40;
const NUMBER_SIGN = 0x23;

/** Writes every token of `tape.text` up to `tape.readTo`; each scanner gives the place after its token, or 0. */
export function scan(tape: Tape): void {
  let at = 0;
  tape.unitFrom[0] = 0;
  tape.afterBreak[0] = 0;
  while (at < tape.readTo) {
    const unit = tape.text.charCodeAt(at);
    const unitIs = unitClass(unit);
    if (unitIs === CharClass.space) at += 1;
    else if (unitIs === CharClass.lineBreak) {
      tape.afterBreak[tape.count] = 1;
      at += 1;
    } else {
      const before = tape.count;
      at = scanToken(tape, at, unit, unitIs);
      for (let next = before + 1; next <= tape.count; next += 1) tape.afterBreak[next] = 0;
    }
  }
}

function scanToken(tape: Tape, at: number, unit: number, unitIs: number): number {
  switch (unitIs) {
    case CharClass.letter:
      return scanUrl(tape, at) || scanLetterEmoticon(tape, at) || scanWord(tape, at);
    case CharClass.digit:
      return scanNumber(tape, at) || at + 1;
    case CharClass.emoji:
      return scanEmoji(tape, at) || at + 1;
    case CharClass.punctuation:
      return scanSign(tape, at, unit);
    case CharClass.alone:
      return scanWord(tape, at);
    default:
      return isHighSurrogate(unit) ? scanAstral(tape, at) : at + 1;
  }
}

function scanSign(tape: Tape, at: number, unit: number): number {
  if (unit === AT_SIGN) return scanHandle(tape, at) || scanEmoticon(tape, at) || scanPunctuation(tape, at);
  if (unit === NUMBER_SIGN) return scanEmoji(tape, at) || scanHashtag(tape, at) || scanPunctuation(tape, at);
  return scanEmoticon(tape, at) || scanEmoji(tape, at) || scanPunctuation(tape, at);
}

function scanAstral(tape: Tape, at: number): number {
  const codePoint = tape.text.codePointAt(at) ?? 0;
  if (codePoint < 0x1_0000) return at + 1;
  const isOf = astralClass(codePoint);
  if (isOf === CharClass.emoji) return scanEmoji(tape, at) || at + 2;
  if (isOf === CharClass.letter || isOf === CharClass.digit || isOf === CharClass.alone) return scanWord(tape, at);
  return at + 2;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}
