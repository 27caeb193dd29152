import { type ReadText, TokenFlag, TokenKind } from "../reading/read-text.ts";
import type { SyllableModel } from "../syllable/syllable-model.ts";

/** Whether a Vietnamese text has its marks. */
export type Marks = "full" | "partial" | "none";

/** A text has no marks where so few of the words that need them have them, and all where so few lack them. */
const FEW_MARKED = 0.1;
const FEW_LACKING = 0.2;
const LACKING_AT_LEAST = 2;
const NOT_COUNTED = TokenFlag.respelled | TokenFlag.inHashtag;

/** Whether the words of a Vietnamese text have their marks; of words that stand without marks anyway: "full". */
export function detectMarks(read: ReadText, model: SyllableModel): Marks {
  let marked = 0;
  let lacking = 0;
  for (let token = 0; token < read.count; token += 1) {
    const flags = read.flags[token] ?? 0;
    if (read.kind[token] !== TokenKind.word || (flags & NOT_COUNTED) !== 0) continue;
    if ((flags & TokenFlag.marked) !== 0) marked += 1;
    else if (!isName(token, flags) && model.lacksMarks(read.hash[token] ?? 0)) lacking += 1;
  }
  if (lacking === 0) return "full";
  if (marked < (marked + lacking) * FEW_MARKED) return "none";
  return lacking >= LACKING_AT_LEAST && lacking > (marked + lacking) * FEW_LACKING ? "partial" : "full";
}

function isName(token: number, flags: number): boolean {
  return token > 0 && (flags & TokenFlag.capitalised) !== 0 && (flags & TokenFlag.capitals) === 0;
}
