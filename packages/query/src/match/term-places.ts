import type { MatchForm } from "@nghe/contracts";
import { agreement } from "../syllable/agreement.ts";
import { readSyllable } from "../syllable/syllable.ts";
import type { CompiledTerm } from "./compiled.ts";
import { elementForm } from "./element-form.ts";
import type { FieldView } from "./field-view.ts";
import { HIDDEN, PIECE_FIELDS } from "./pieces.ts";
import { type Place, weaker } from "./place.ts";
import type { PostReader } from "./post-reader.ts";
import { slopPlaces } from "./slop-places.ts";
import { placeAt } from "./slot.ts";

/** Whether a term may stand in the post at all: what it cannot do without is there. */
export function mayStand({ slots, joined, pieces }: CompiledTerm, reader: PostReader): boolean {
  if (joined !== null && reader.holds(joined)) return true;
  if (pieces !== null && reader.holds(pieces)) return true;
  for (let nth = 0; nth < slots.length; nth += 1) {
    const slot = slots[nth];
    if (slot === undefined || !reader.holds(slot)) return false;
  }
  return true;
}

/** The places of a field where a term stands, at most `max` of them. */
export function termPlaces(compiled: CompiledTerm, view: FieldView, reader: PostReader, max: number): Place[] {
  const places: Place[] = [];
  const { term, slots } = compiled;
  if (term.elements[0]?.kind === "emoji") addEmoji(places, compiled, view, reader);
  else if (term.slop !== null) places.push(...slopPlaces(compiled, view, reader, term.slop, max));
  else if (slots.length === 1 || slots.every((slot) => reader.holds(slot)))
    addInRow(places, compiled, view, reader, max);
  if (compiled.joined !== null) addJoined(places, compiled, view, reader);
  if (compiled.pieces !== null) addPieces(places, compiled, view, reader);
  return places;
}

/** A place of the tokens [from, to). */
function stretch({ term }: CompiledTerm, view: FieldView, from: number, to: number, form: MatchForm): Place {
  return { from, to, start: view.start(from), end: view.end(to - 1), term: term.text, form, ways: null };
}

function addInRow(places: Place[], compiled: CompiledTerm, view: FieldView, reader: PostReader, max: number): void {
  const [first] = compiled.slots;
  if (first === undefined || !reader.holds(first)) return;
  const length = compiled.slots.length;
  for (let nth = 0; nth < first.count && places.length < max; nth += 1) {
    const at = placeAt(first, nth);
    if (at >= view.to) return;
    if (at < view.from) continue;
    const form = rowForm(compiled, view, at, length);
    if (form !== null) places.push(stretch(compiled, view, at, at + length, form));
  }
}

function rowForm(compiled: CompiledTerm, view: FieldView, at: number, length: number): MatchForm | null {
  let whole: MatchForm = "equal";
  for (let nth = 0; nth < length; nth += 1) {
    const form = elementForm(compiled, nth, view, at + nth);
    if (form === null) return null;
    if (form !== "equal") whole = weaker(whole, form);
  }
  return whole;
}

function addEmoji(places: Place[], { term, slots }: CompiledTerm, view: FieldView, reader: PostReader): void {
  const [slot] = slots;
  if (slot === undefined || !reader.holds(slot)) return;
  for (let nth = 0; nth < slot.count; nth += 1) {
    const emoji = reader.emoji[placeAt(slot, nth)];
    if (emoji === undefined || emoji.view !== view) continue;
    const { at, start, end } = emoji;
    places.push({ from: at, to: at + 1, start, end, term: term.text, form: "equal", ways: null });
  }
}

/** A phrase written in one, as hashtags, handles and domains are. */
function addJoined(places: Place[], compiled: CompiledTerm, view: FieldView, reader: PostReader): void {
  const { term, joined } = compiled;
  if (joined === null || term.joined === null || !reader.holds(joined)) return;
  for (let nth = 0; nth < joined.count; nth += 1) {
    const at = placeAt(joined, nth);
    if (at < view.from || at >= view.to) continue;
    const word = view.tape.words[at];
    if (word === undefined || (word.kind === "word" && view.tape.isLabel[at] !== true)) continue;
    const form = agreement(term.joined, word.syllable);
    const isFine =
      term.marks === "exact"
        ? form === "equal"
        : form !== null && (form !== "folded" || term.marks === "fold" || !term.joined.marked);
    if (isFine) places.push(stretch(compiled, view, at, at + 1, "joined"));
  }
}

/** A word written in pieces. */
function addPieces(places: Place[], compiled: CompiledTerm, view: FieldView, reader: PostReader): void {
  const { term, pieces } = compiled;
  const [only] = term.elements;
  if (only === undefined || pieces === null || !reader.holds(pieces)) return;
  for (let nth = 0; nth < pieces.count; nth += PIECE_FIELDS) {
    const first = placeAt(pieces, nth);
    const last = placeAt(pieces, nth + 1);
    const kind = placeAt(pieces, nth + 2);
    if (first < view.from || last >= view.to) continue;
    const whole = view.tape.words.slice(first, last + 1).map((word) => word.syllable.text);
    const form = agreement(only.syllable, readSyllable(whole.join("")));
    if (form === null || (form === "folded" && term.marks !== "fold" && only.syllable.marked)) continue;
    places.push(stretch(compiled, view, first, last + 1, kind === HIDDEN ? "obfuscated" : "joined"));
  }
}
