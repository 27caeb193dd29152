import type { MatchForm } from "@nghe/contracts";
import type { Span } from "../match.ts";

/**
 * Where something stands in a field: the tokens from `from` to `to` (excluded), the stretch of the text, which term, and
 * how it is written. `ways` are the pairs of places that a NEAR's place is made of; null for what stands there itself.
 */
export type Place = Span & {
  from: number;
  to: number;
  term: string;
  form: MatchForm;
  ways: readonly (readonly [Place, Place])[] | null;
};

const PLAINNESS: readonly MatchForm[] = ["equal", "bare", "variant", "folded", "joined", "obfuscated"];

/** The plainest form of some places; `equal` of none. */
export function plainest(...fields: readonly (readonly Place[])[]): MatchForm {
  let best = PLAINNESS.length;
  for (const places of fields) for (const { form } of places) best = Math.min(best, PLAINNESS.indexOf(form));
  return PLAINNESS[best] ?? "equal";
}

/** The less plain of two forms: a phrase is written as its weakest word is. */
export function weaker(one: MatchForm, other: MatchForm): MatchForm {
  return PLAINNESS.indexOf(one) > PLAINNESS.indexOf(other) ? one : other;
}

/** Two places overlap where they share a token and characters: an emoji shares the first, and not the second. */
export function overlap(one: Place, other: Place): boolean {
  return one.from < other.to && other.from < one.to && one.start < other.end && other.start < one.end;
}

/** Whether a place is over before another, which it does not overlap, begins. */
export function isBefore(one: Place, other: Place): boolean {
  return one.to <= other.from || (one.from <= other.from && one.end <= other.start);
}

/** How many tokens stand between two places that do not overlap. */
export function tokensBetween(one: Place, other: Place): number {
  return Math.max(0, one.from - other.to, other.from - one.to);
}

/** In the order of the text; equal places are neighbours. */
export function comparePlaces(one: Place, other: Place): number {
  return one.from - other.from || one.to - other.to || one.start - other.start || one.end - other.end;
}
