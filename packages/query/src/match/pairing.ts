import type { MatchForm } from "@nghe/contracts";

/** A token, how it agrees with each of a term's elements (null where it does not), and with which it does. */
export type Candidate = { at: number; forms: readonly (MatchForm | null)[]; elements: readonly number[] };

/** The forms of words, the plainest first. */
const FORMS: readonly MatchForm[] = ["equal", "bare", "variant", "folded"];

/**
 * Whether each of `count` elements can have a token of its own, the first and the last token among them; and the
 * plainest form that all of them can have then. Null where they cannot.
 */
export function pairedForm(tokens: readonly Candidate[], count: number): MatchForm | null {
  if (!canPair(tokens, count, FORMS.length - 1)) return null;
  const level = FORMS.findIndex((_, form) => canPair(tokens, count, form));
  return FORMS[level] ?? null;
}

/**
 * All elements can be paired, and both ends can be; then one pairing does both (Mendelsohn and Dulmage 1958, “Some
 * generalizations of the problem of distinct representatives”).
 */
function canPair(tokens: readonly Candidate[], count: number, level: number): boolean {
  const agrees = (token: undefined | Candidate, element: number) => {
    const form = token?.forms[element];
    return form !== undefined && form !== null && FORMS.indexOf(form) <= level;
  };
  const [first, last] = [tokens[0], tokens.at(-1)];
  const elements = Array.from({ length: count }, (_, nth) => nth);
  const ends = elements.filter((element) => agrees(first, element));
  const canEnd = elements.some((element) => agrees(last, element) && ends.some((other) => other !== element));
  if (!canEnd) return false;
  const holder = new Map<number, number>();
  const place = (element: number, tried: Set<number>): boolean =>
    tokens.some((token, at) => {
      if (tried.has(at) || !agrees(token, element)) return false;
      tried.add(at);
      const held = holder.get(at);
      if (held !== undefined && !place(held, tried)) return false;
      holder.set(at, element);
      return true;
    });
  return elements.every((element) => place(element, new Set()));
}
