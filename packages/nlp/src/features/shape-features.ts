import { toneOfEmoji } from "../lexicon/emoji.ts";
import { toneOfEmoticon } from "../lexicon/emoticons.ts";
import { foldedForm } from "../reading/forms.ts";
import { ClauseFlag, type ReadText, TokenFlag, TokenKind } from "../reading/read-text.ts";
import type { WordStream } from "./word-stream.ts";

/** What a text looks like, in numbers between −1 and 1. */
export const SHAPE_NAMES = [
  "signs",
  "asks",
  "exclaims",
  "shouts",
  "long",
  "link",
  "supposes",
  "compares",
  "drawn",
  "numbers",
  "handles",
  "negates",
  "contrasts",
] as const;

const QUESTION = 0x3f;
const EXCLAMATION = 0x21;
const LONG = 40;
const MANY_SIGNS = 3;

type Counts = {
  signs: number;
  asks: number;
  exclaims: number;
  shouts: number;
  link: number;
  drawn: number;
  numbers: number;
  handles: number;
  negates: number;
};

/** Writes them into `numbers` from `from` on. */
export function addShape(numbers: Float64Array, from: number, read: ReadText, stream: WordStream): void {
  const counts = countTokens(read);
  const clauses = clauseFlagsOf(read);
  numbers[from] = counts.signs / Math.sqrt(counts.signs * counts.signs + 8);
  numbers[from + 1] = counts.asks > 0 || (clauses & ClauseFlag.question) !== 0 ? 1 : 0;
  numbers[from + 2] = Math.min(1, counts.exclaims / MANY_SIGNS);
  numbers[from + 3] = Math.min(1, counts.shouts / MANY_SIGNS);
  numbers[from + 4] = Math.min(1, stream.count / LONG);
  numbers[from + 5] = Math.min(1, counts.link);
  numbers[from + 6] = (clauses & ClauseFlag.supposed) !== 0 ? 1 : 0;
  numbers[from + 7] = (clauses & ClauseFlag.comparison) !== 0 ? 1 : 0;
  numbers[from + 8] = Math.min(1, counts.drawn);
  numbers[from + 9] = Math.min(1, counts.numbers);
  numbers[from + 10] = Math.min(1, counts.handles / MANY_SIGNS);
  numbers[from + 11] = Math.min(1, counts.negates);
  numbers[from + 12] = (clauses & ClauseFlag.contrast) !== 0 ? 1 : 0;
}

function countTokens(read: ReadText): Counts {
  const counts = { signs: 0, asks: 0, exclaims: 0, shouts: 0, link: 0, drawn: 0, numbers: 0, handles: 0, negates: 0 };
  for (let token = 0; token < read.count; token += 1) {
    const kind = read.kind[token] ?? 0;
    const flags = read.flags[token] ?? 0;
    countKind(counts, read, token, kind);
    if ((flags & TokenFlag.capitals) !== 0) counts.shouts += 1;
    if ((flags & TokenFlag.elongated) !== 0 && kind === TokenKind.word) counts.drawn += 1;
    if ((flags & TokenFlag.negator) !== 0) counts.negates += 1;
  }
  return counts;
}

function countKind(counts: Counts, read: ReadText, token: number, kind: number): void {
  switch (kind) {
    case TokenKind.emoji:
    case TokenKind.emoticon:
      counts.signs += toneOfSign(read, token, kind);
      break;
    case TokenKind.url:
      counts.link += 1;
      break;
    case TokenKind.number:
      counts.numbers += 1;
      break;
    case TokenKind.handle:
      counts.handles += 1;
      break;
    case TokenKind.punctuation: {
      const unit = read.units[read.unitFrom[token] ?? 0];
      if (unit === QUESTION) counts.asks += 1;
      else if (unit === EXCLAMATION) counts.exclaims += 1;
    }
  }
}

function toneOfSign(read: ReadText, token: number, kind: number): number {
  const form = foldedForm(read, token);
  return kind === TokenKind.emoji ? toneOfEmoji(form) : toneOfEmoticon(form);
}

function clauseFlagsOf(read: ReadText): number {
  let flags = 0;
  for (let clause = 0; clause < read.clauseCount; clause += 1) flags |= read.clauseFlags[clause] ?? 0;
  return flags;
}
