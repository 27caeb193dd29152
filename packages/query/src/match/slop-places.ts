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
  const budget = { left: MAX_WORK };
  for (let first = 0; first < candidates.length && places.length < max; first += 1) {
    const window = windowFrom(candidates, first, count + slop);
    for (const { last, form } of stretchesOf(window, count, budget)) {
      places.push(placeOf(view, compiled, window[0]?.at ?? 0, last, form));
    }
  }
  return places;
}

/** The candidates of the `width` tokens that begin with one. */
function windowFrom(candidates: readonly Candidate[], first: number, width: number): Candidate[] {
  const from = candidates[first]?.at ?? 0;
  let end = first;
  while (end < candidates.length && (candidates[end]?.at ?? 0) < from + width) end += 1;
  return candidates.slice(first, end);
}

/** Where stretches end that begin with the first of some tokens, and how all elements are written in each. */
function stretchesOf(
  window: readonly Candidate[],
  count: number,
  budget: { left: number },
): { last: number; form: MatchForm }[] {
  const found: { last: number; form: MatchForm }[] = [];
  const met = new Set<number>();
  for (const [nth, { at, elements }] of window.entries()) {
    if (budget.left <= 0) break;
    for (const element of elements) met.add(element);
    budget.left -= elements.length;
    if (nth + 1 < count || met.size < count) continue;
    budget.left -= count * (nth + 1);
    const form = pairedForm(window.slice(0, nth + 1), count);
    if (form !== null) found.push({ last: at, form });
  }
  return found;
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
