import type { MaskedSpan } from "../features/word-stream.ts";
import { type ReadText, TokenFlag, TokenKind } from "../reading/read-text.ts";

/** Of texts with more capitals than this share of their words, capitals tell no name. */
const MOST_CAPITALISED = 0.4;
const FEW_WORDS = 3;

/** Spans in their order, none over another: of two at one place the longer. */
export function apartSpans(spans: readonly MaskedSpan[]): MaskedSpan[] {
  const sorted = [...spans].sort((one, other) => one.start - other.start || other.end - one.end);
  const apart: MaskedSpan[] = [];
  for (const span of sorted) if (span.end > span.start && span.start >= (apart.at(-1)?.end ?? 0)) apart.push(span);
  return apart;
}

/**
 * The known names, and what looks like one: words with a capital within a sentence, a run of them as one name. A name
 * that nobody told of still parts what is said of the others, and its words must not speak.
 */
export function likelyNames(read: ReadText, known: readonly MaskedSpan[]): MaskedSpan[] {
  if (!capitalsTell(read)) return apartSpans(known);
  const found: MaskedSpan[] = [];
  let open: undefined | MaskedSpan;
  for (let token = 1; token < read.count; token += 1) {
    if (!isNameLike(read, token)) {
      open = undefined;
      continue;
    }
    const start = read.start[token] ?? 0;
    const end = read.end[token] ?? 0;
    if (known.some((span) => span.start < end && start < span.end)) {
      open = undefined;
    } else if (open === undefined) {
      open = { start, end };
      found.push(open);
    } else open.end = end;
  }
  return apartSpans([...known, ...found]);
}

function isNameLike(read: ReadText, token: number): boolean {
  const flags = read.flags[token] ?? 0;
  if (read.kind[token] !== TokenKind.word || (flags & TokenFlag.capitalised) === 0) return false;
  if ((flags & (TokenFlag.inHashtag | TokenFlag.negator | TokenFlag.connective)) !== 0) return false;
  if ((read.end[token] ?? 0) - (read.start[token] ?? 0) < 2) return false;
  return opensNothing(read, token) && (flags & TokenFlag.capitals) === 0;
}

/** Within a sentence, behind a word: elsewhere every word begins with a capital. */
function opensNothing(read: ReadText, token: number): boolean {
  const before = read.kind[token - 1];
  const isSame = read.clauseSentence[read.clause[token] ?? 0] === read.clauseSentence[read.clause[token - 1] ?? 0];
  return isSame && (before === TokenKind.word || before === TokenKind.number || isComma(read, token - 1));
}

function isComma(read: ReadText, token: number): boolean {
  return read.units[read.unitFrom[token] ?? 0] === 0x2c;
}

function capitalsTell(read: ReadText): boolean {
  let words = 0;
  let capitalised = 0;
  for (let token = 0; token < read.count; token += 1) {
    if (read.kind[token] !== TokenKind.word) continue;
    words += 1;
    if (((read.flags[token] ?? 0) & TokenFlag.capitalised) !== 0) capitalised += 1;
  }
  return words >= FEW_WORDS && capitalised <= words * MOST_CAPITALISED;
}
