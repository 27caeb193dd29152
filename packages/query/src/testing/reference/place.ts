import type { MatchForm } from "@nghe/contracts";
import type { Span } from "../../match.ts";
import type { Reading } from "./read-text.ts";

/** What a person is shown of a match, and how it was written. */
export type Hit = Span & { form: MatchForm };

/** Where something stands: the words [from, to), the stretch of the original, and what is shown of it. */
export type Place = Span & { from: number; to: number; hits: readonly Hit[] };

/** The place of the words [from, to). */
export function stretch(reading: Reading, from: number, to: number, form: MatchForm): Place {
  const words = reading.words.slice(from, to);
  const start = Math.min(...words.map((word) => word.start));
  const end = Math.max(...words.map((word) => word.end));
  return { from, to, start, end, hits: [{ start, end, form }] };
}

/** Two places overlap where they share a word and characters: an emoji shares the word's place, not its characters. */
export function overlap(one: Place, other: Place): boolean {
  return one.from < other.to && other.from < one.to && one.start < other.end && other.start < one.end;
}

/** Whether a place is over before another, which it does not overlap, begins. */
export function isBefore(one: Place, other: Place): boolean {
  return one.to <= other.from || (one.from <= other.from && one.end <= other.start);
}

/** How many words stand between two places that do not overlap. */
export function wordsBetween(one: Place, other: Place): number {
  return Math.max(0, one.from - other.to, other.from - one.to);
}

/** The stretch that covers both. */
export function cover(one: Place, other: Place): Place {
  return {
    from: Math.min(one.from, other.from),
    to: Math.max(one.to, other.to),
    start: Math.min(one.start, other.start),
    end: Math.max(one.end, other.end),
    hits: [...one.hits, ...other.hits],
  };
}

/** The table of the documentation: how plain a spelling is. */
const PLAINNESS: readonly MatchForm[] = ["equal", "bare", "variant", "folded", "joined", "obfuscated"];

export function plainest(hits: readonly Hit[]): MatchForm {
  return PLAINNESS.find((form) => hits.some((hit) => hit.form === form)) ?? "equal";
}

export function weakest(forms: readonly MatchForm[]): MatchForm {
  return PLAINNESS.findLast((form) => forms.includes(form)) ?? "equal";
}
