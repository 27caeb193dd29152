import { ALONE, classOf } from "../text/char-class.ts";
import { type MatchingText, readMatchingText } from "../text/matching-text.ts";
import { scanTokens, type TokenKind, type TokenSink } from "../text/scan.ts";
import { isSettled } from "../text/settled.ts";
import { Vocabulary } from "./vocabulary.ts";
import type { Word } from "./word.ts";

/** Tokens that room is kept for between posts. */
const KEPT_TOKENS = 16_384;

/**
 * The tokens of a post, one after the other: what each says, whether it is a label of a domain name, and where it
 * stands in its field's text, UTF-16 units. The room is used again for the next post.
 */
export class TokenTape implements TokenSink {
  count = 0;
  words: Word[] = [];
  isLabel: boolean[] = [];
  starts: number[] = [];
  ends: number[] = [];
  /** False once a token's letters do not stand in the text one after the other: names with joints, hidden signs. */
  isAsWritten = true;
  private readonly vocabulary = new Vocabulary();
  private source = "";
  private offsets: MatchingText | null = null;

  rewind(): void {
    this.count = 0;
    this.isAsWritten = true;
    if (this.words.length > KEPT_TOKENS) {
      this.words = [];
      this.isLabel = [];
      this.starts = [];
      this.ends = [];
    }
  }

  /** Adds the tokens of a text. Linear in its length. */
  append(original: string): void {
    if (isSettled(original)) {
      this.offsets = null;
      this.source = original;
    } else {
      this.offsets = readMatchingText(original);
      this.source = this.offsets.text;
      this.isAsWritten = false;
    }
    scanTokens(this.source, this);
  }

  take(kind: TokenKind, from: number, end: number): void {
    const at = this.count;
    const word = this.vocabulary.of(kind, this.source, from, end, this.offsets !== null);
    this.words[at] = word;
    this.isLabel[at] = kind === "domain";
    this.starts[at] = this.offsets === null ? from : (this.offsets.starts?.[from] ?? from);
    this.ends[at] = this.offsets === null ? end : (this.offsets.ends?.[end - 1] ?? end);
    this.count = at + 1;
    if (kind !== "word" && kind !== "domain" && hidesWords(word.syllable.text, end - from - 1))
      this.isAsWritten = false;
  }
}

/** Whether a name of that many units reads otherwise than the words in it: it has joints, or a script without spaces. */
function hidesWords(name: string, units: number): boolean {
  return name.length !== units || [...name].some((char) => classOf(char.codePointAt(0) ?? 0) === ALONE);
}
