import type { MatchForm } from "@nghe/contracts";
import type { CompiledTerm } from "./compiled.ts";
import { elementForm } from "./element-form.ts";
import type { FieldView } from "./field-view.ts";
import { type Candidate, pairedForm } from "./pairing.ts";
import type { Place } from "./place.ts";
import type { PostReader } from "./post-reader.ts";
import { placeAt } from "./slot.ts";

/** Tokens times elements that one term tries to pair in one field, so that hostile text stays bounded. */
const MAX_WORK = 2_000_000;

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
  let work = 0;
  for (let first = 0; first < candidates.length && places.length < max; first += 1) {
    const from = candidates[first]?.at ?? 0;
    const met = new Set<number>();
    for (let last = first; last < candidates.length && work < MAX_WORK; last += 1) {
      const closing = candidates[last];
      if (closing === undefined || closing.at - from + 1 > count + slop) break;
      for (const nth of closing.elements) met.add(nth);
      work += closing.elements.length;
      if (last - first + 1 < count || met.size < count) continue;
      work += count * (last - first + 1);
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
  for (const slot of new Set(compiled.slots)) {
    for (let nth = 0; nth < slot.count; nth += 1) {
      const at = placeAt(slot, nth);
      if (at >= view.from && at < view.to) tokens.add(at);
    }
  }
  const alike = firstAlike(compiled);
  return [...tokens].sort((one, other) => one - other).map((at) => candidateAt(compiled, alike, view, at));
}

function candidateAt(compiled: CompiledTerm, alike: readonly number[], view: FieldView, at: number): Candidate {
  const forms: (MatchForm | null)[] = [];
  const elements: number[] = [];
  alike.forEach((first, nth) => {
    const form = first < nth ? (forms[first] ?? null) : elementForm(compiled, nth, view, at);
    forms.push(form);
    if (form !== null) elements.push(nth);
  });
  return { at, forms, elements };
}

/** Of each element the first that is the same. */
function firstAlike({ term }: CompiledTerm): number[] {
  const keys = term.elements.map(({ kind, written }) => `${kind} ${written}`);
  return keys.map((key) => keys.indexOf(key));
}
