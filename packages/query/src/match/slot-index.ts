import type { Element, Term } from "../parse/node.ts";
import { cashtagKey, elementKey, handleKey, tagKey } from "./keys.ts";
import { PatternSlots } from "./pattern-slots.ts";
import { isPieceable, PieceSlots, pieceKey } from "./piece-slots.ts";
import { createSlot, type Slot } from "./slot.ts";
import type { Word } from "./word.ts";

/**
 * All that the queries of a matcher ask of tokens. Each slot is there as long as a query uses it; a new one raises
 * `version`, and words that were resolved before look again when they are next met.
 */
export class SlotIndex {
  version = 0;
  /** Posts read so far. */
  posts = 0;
  /** How many slots are emoji, and how many of each field: what a post need not be asked for is not. */
  emoji = 0;
  readonly fields = new Map<string, number>();
  readonly pieces = new PieceSlots();
  private readonly slots = new Map<string, Slot>();
  private readonly patterns = new PatternSlots();

  get(key: string): Slot | undefined {
    return this.slots.get(key);
  }

  useKey(key: string): Slot {
    const known = this.slots.get(key);
    const slot = known ?? createSlot(key, this.posts);
    if (known === undefined) {
      this.slots.set(key, slot);
      this.version += 1;
    }
    slot.uses += 1;
    return slot;
  }

  leaveKey(slot: Slot): boolean {
    slot.uses -= 1;
    return slot.uses === 0 && this.slots.delete(slot.key);
  }

  useElement(element: Element): Slot {
    const slot = this.useKey(elementKey(element));
    if (slot.uses > 1) return slot;
    if (element.kind === "wildcard") this.patterns.addWildcard(slot, element);
    else if (element.kind === "fuzzy") this.patterns.addFuzzy(slot, element);
    else if (element.kind === "emoji") this.emoji += 1;
    return slot;
  }

  leaveElement(slot: Slot, element: Element): void {
    if (!this.leaveKey(slot)) return;
    if (element.kind === "wildcard") this.patterns.removeWildcard(slot, element);
    else if (element.kind === "fuzzy") this.patterns.removeFuzzy(slot, element);
    else if (element.kind === "emoji") this.emoji -= 1;
  }

  /** The slot of a term that is also looked for in pieces; null for other terms. */
  usePieces(term: Term): Slot | null {
    const [only] = term.elements;
    if (only?.kind !== "word" || term.elements.length > 1 || term.cased || term.marks === "exact") return null;
    const { plain } = only.syllable;
    if (!isPieceable(only.syllable)) return null;
    const slot = this.useKey(pieceKey(plain));
    if (slot.uses === 1) this.pieces.add(slot, plain);
    return slot;
  }

  leavePieces(slot: Slot, plain: string): void {
    if (this.leaveKey(slot)) this.pieces.remove(slot, plain);
  }

  useField(field: string, value: string): Slot {
    this.fields.set(field, (this.fields.get(field) ?? 0) + 1);
    return this.useKey(fieldKey(field, value));
  }

  leaveField(slot: Slot, field: string): void {
    this.fields.set(field, (this.fields.get(field) ?? 1) - 1);
    this.leaveKey(slot);
  }

  /** Finds what queries ask for and the word is. */
  resolve(word: Word): void {
    const found: Slot[] = [];
    this.push(word.syllable.key, found);
    if (word.kind === "handle") this.push(handleKey(word.name), found);
    else if (word.kind === "tag") this.push(tagKey(word), found);
    else if (word.kind === "cashtag") this.push(cashtagKey(word), found);
    if (word.variant !== null && word.variant.key !== word.syllable.key) this.push(word.variant.key, found);
    this.patterns.find(word.syllable.plain, found);
    word.slot = found[0] ?? null;
    word.slots = found.length > 1 ? found.slice(1) : null;
    word.opens = word.kind === "word" && this.pieces.find(word.hash) !== undefined;
    word.version = this.version;
  }

  private push(key: string, found: Slot[]): void {
    const slot = this.slots.get(key);
    if (slot !== undefined) found.push(slot);
  }
}

export function fieldKey(field: string, value: string): string {
  return `field:${field}:${value}`;
}
