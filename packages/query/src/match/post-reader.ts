import type { Matchable } from "../match.ts";
import { EMOJI_START, emojiAt } from "../text/emoji.ts";
import { lookUpFields } from "./field-slots.ts";
import { FieldView } from "./field-view.ts";
import { followPieces, type TakePieces } from "./pieces.ts";
import { addPlace, type Slot } from "./slot.ts";
import type { SlotIndex } from "./slot-index.ts";
import { TokenTape } from "./token-tape.ts";

/** An emoji of the post being read, at the place of the token before it. */
export type EmojiPlace = { view: FieldView; start: number; end: number; at: number };

const SKIN = /[\u{1f3fb}-\u{1f3ff}]/gu;
/** Every emoji has a sign from here on, also a digit in a box. */
const MAY_HOLD_EMOJI = /[\u2000-\uffff]/;

/**
 * Reads posts one after the other, and puts the places of what queries ask for under the slots of an index. `touched`
 * are the slots that stand somewhere in the post and call up queries.
 */
export class PostReader {
  /** The number of the post being read: slots that carry another stamp do not stand in it. */
  post = 0;
  readonly tape = new TokenTape();
  readonly text = new FieldView("text", this.tape);
  readonly title = new FieldView("title", this.tape);
  /** The fields that the post has. */
  views: readonly FieldView[] = [];
  readonly touched: Slot[] = [];
  readonly emoji: EmojiPlace[] = [];
  private readonly index: SlotIndex;
  private readonly takePieces: TakePieces;

  constructor(index: SlotIndex) {
    this.index = index;
    this.takePieces = (slot, first, last, kind) => {
      this.add(slot, first);
      addPlace(slot, this.post, last);
      addPlace(slot, this.post, kind);
    };
  }

  read(post: Matchable): void {
    this.post += 1;
    this.index.posts += 1;
    this.touched.length = 0;
    this.emoji.length = 0;
    this.tape.rewind();
    this.text.read(post.text);
    this.views = [this.text];
    if (post.title !== null) {
      this.title.read(post.title);
      this.views = [this.text, this.title];
    }
    for (const view of this.views) this.link(view);
    lookUpFields(post, this.index, (slot) => this.add(slot, 0));
  }

  /** Whether a slot stands in the post. */
  holds(slot: Slot): boolean {
    return slot.stamp === this.post;
  }

  /** Whether a token of the post may not be what its letters say, so that text may stand in it and no word of it. */
  mayHideWords(): boolean {
    return !this.tape.isAsWritten;
  }

  private link(view: FieldView): void {
    const { words } = this.tape;
    const { version } = this.index;
    for (let at = view.from; at < view.to; at += 1) {
      const word = words[at];
      if (word === undefined) return;
      if (word.version !== version) this.index.resolve(word);
      if (word.slot !== null) this.add(word.slot, at);
      if (word.slots !== null) for (const slot of word.slots) this.add(slot, at);
      if (word.opens) followPieces(view, at, this.index.pieces, this.takePieces);
    }
    if (this.index.emoji > 0 && MAY_HOLD_EMOJI.test(view.original)) this.linkEmoji(view);
  }

  private linkEmoji(view: FieldView): void {
    EMOJI_START.lastIndex = 0;
    for (let found = EMOJI_START.exec(view.original); found !== null; found = EMOJI_START.exec(view.original)) {
      const start = found.index;
      const emoji = emojiAt(view.original, start);
      if (emoji === null) continue;
      EMOJI_START.lastIndex = emoji.end;
      const place = this.emoji.push({ view, start, end: emoji.end, at: view.tokensUnder(start, start).from }) - 1;
      this.addEmoji(emoji.name, place);
      const plain = emoji.name.replace(SKIN, "");
      if (plain !== emoji.name) this.addEmoji(plain, place);
    }
  }

  private addEmoji(name: string, place: number): void {
    const slot = this.index.get(`emoji:${name}`);
    if (slot !== undefined) this.add(slot, place);
  }

  private add(slot: Slot, place: number): void {
    if (addPlace(slot, this.post, place) && slot.filedCount > 0) this.touched.push(slot);
  }
}
