import { composeText, isInsideWord } from "../text/composed-text.ts";
import type { FieldView } from "./field-view.ts";
import type { Place } from "./place.ts";

/** Occurrences looked at in one field: from there on they may not overlap, so that hostile text stays bounded. */
const MAX_OVERLAPPING = 2_000;

/** The places of a field where its text in NFC holds exactly these characters, no word cut in two; at most `max`. */
export function rawPlaces(wanted: string, view: FieldView, max: number): Place[] {
  const places: Place[] = [];
  const { text, toOriginal } = composeText(view.original);
  let looked = 0;
  for (let at = text.indexOf(wanted); at >= 0 && places.length < max; ) {
    const end = at + wanted.length;
    if (!isInsideWord(text, at) && !isInsideWord(text, end)) {
      places.push(placeOf(view, wanted, toOriginal(at), toOriginal(end)));
    }
    looked += 1;
    at = text.indexOf(wanted, looked < MAX_OVERLAPPING ? at + 1 : end);
  }
  return places;
}

/** Tokens under the text are its place; where there are none, it stands where the one before it does. */
function placeOf(view: FieldView, term: string, start: number, end: number): Place {
  const { from, to } = view.tokensUnder(start, end);
  return { from, to, start, end, term, form: "equal", ways: null };
}
