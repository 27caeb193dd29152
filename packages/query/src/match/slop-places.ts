import type { MatchForm } from "@nghe/contracts";
import type { CompiledTerm } from "./compiled.ts";
import { elementForm } from "./element-form.ts";
import type { FieldView } from "./field-view.ts";
import { type Candidate, pairedForm } from "./pairing.ts";
import type { Place } from "./place.ts";
import type { PostReader } from "./post-reader.ts";
import { placeAt } from "./slot.ts";

/** Pairings of elements with tokens that one term tries in one field, so that hostile text stays bounded. */
const MAX_PAIRINGS = 100_000;

/**
 * The stretches of a field where all elements of a term stand, each at a token of its own, in any order, with at most
 * `slop` other tokens among them: every stretch that begins and ends with one of them.
 */
export function slopPlaces(
  compiled: CompiledTerm,
  view: FieldView,
  reader: PostReader,
  slop: number,
  max: number,
): Place[] {
  const places: Place[] = [];
  if (!compiled.slots.every((slot) => reader.holds(slot))) return places;
  const candidates = candidatesOf(compiled, view);
  const count = compiled.slots.length;
  let pairings = 0;
  for (let first = 0; first < candidates.length && places.length < max; first += 1) {
    const from = candidates[first]?.at ?? 0;
    const met: boolean[] = [];
    for (let last = first; last < candidates.length && pairings < MAX_PAIRINGS; last += 1) {
      const closing = candidates[last];
      if (closing === undefined || closing.at - from + 1 > count + slop) break;
      closing.forms.forEach((form, nth) => {
        if (form !== null) met[nth] = true;
      });
      if (last - first + 1 < count || met.filter(Boolean).length < count) continue;
      pairings += 1;
      const form = pairedForm(candidates.slice(first, last + 1), count);
      if (form !== null) places.push(placeOf(view, compiled, from, closing.at, form));
    }
  }
  return places;
}

function placeOf(view: FieldView, { term }: CompiledTerm, first: number, last: number, form: MatchForm): Place {
  const [start, end] = [view.start(first), view.end(last)];
  return { from: first, to: last + 1, start, end, term: term.text, form, ways: null };
}

/** The tokens at which some element stands, in order. */
function candidatesOf(compiled: CompiledTerm, view: FieldView): Candidate[] {
  const tokens = new Set<number>();
  for (const slot of compiled.slots) {
    for (let nth = 0; nth < slot.count; nth += 1) {
      const at = placeAt(slot, nth);
      if (at >= view.from && at < view.to) tokens.add(at);
    }
  }
  return [...tokens]
    .sort((one, other) => one - other)
    .map((at) => ({ at, forms: compiled.slots.map((_, nth) => elementForm(compiled, nth, view, at)) }));
}
