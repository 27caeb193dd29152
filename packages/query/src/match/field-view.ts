import { endsSentence } from "../text/sentences.ts";
import type { TokenTape } from "./token-tape.ts";

/** UTF-16 units of a token that are looked at as written. */
const LONGEST = 1_000;

/** One field of the post being read: its tokens are those from `from` to `to`, `to` excluded. */
export class FieldView {
  readonly name: "text" | "title";
  readonly tape: TokenTape;
  from = 0;
  to = 0;
  original = "";
  private sentences: Int32Array | null = null;

  constructor(name: "text" | "title", tape: TokenTape) {
    this.name = name;
    this.tape = tape;
  }

  read(original: string): void {
    this.from = this.tape.count;
    this.tape.append(original);
    this.to = this.tape.count;
    this.original = original;
    this.sentences = null;
  }

  start(token: number): number {
    return this.tape.starts[token] ?? 0;
  }

  end(token: number): number {
    return this.tape.ends[token] ?? 0;
  }

  /** The token as the text has it, NFC. */
  written(token: number): string {
    return this.original
      .slice(this.start(token), Math.min(this.end(token), this.start(token) + LONGEST))
      .normalize("NFC");
  }

  /** What stands between a token and the one before it. */
  gapBefore(token: number): string {
    return this.original.slice(this.end(token - 1), this.start(token));
  }

  /** The tokens of which a stretch of the text holds some; if none, the one before it, or the first. */
  tokensUnder(start: number, end: number): { from: number; to: number } {
    const first = this.firstEndingAfter(start);
    let to = first;
    while (to < this.to && this.start(to) < end) to += 1;
    if (to > first) return { from: first, to };
    const before = Math.max(this.from, first - 1);
    return { from: before, to: before + 1 };
  }

  private firstEndingAfter(start: number): number {
    let low = this.from;
    let high = this.to;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.end(middle) <= start) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The sentence that a token is in; the first is 0. */
  sentenceOf(token: number): number {
    this.sentences ??= this.cutSentences();
    return this.sentences[token - this.from] ?? 0;
  }

  sentenceCount(): number {
    return this.to === this.from ? 1 : this.sentenceOf(this.to - 1) + 1;
  }

  private cutSentences(): Int32Array {
    const sentences = new Int32Array(this.to - this.from);
    let sentence = 0;
    for (let token = this.from + 1; token < this.to; token += 1) {
      const neighbours = () => ({
        areLabels: this.tape.isLabel[token - 1] === true && this.tape.isLabel[token] === true,
        one: this.written(token - 1),
        next: this.written(token),
      });
      if (endsSentence(this.gapBefore(token), neighbours)) sentence += 1;
      sentences[token - this.from] = sentence;
    }
    return sentences;
  }
}
