import type { Brand, QueryProposal } from "@nghe/contracts";
import type { LoneWord } from "../proof/lone-words.ts";
import type { Neighbour } from "./neighbours.ts";

export type Proposed = Pick<QueryProposal, "kind" | "query">;

/** What speaks for the brand beside its lone words, and what against it. */
export type Signs = {
  /** Words beside a lone word in posts marked as about the brand; without marks, the brand's own names. */
  good: readonly Neighbour[];
  /** Words beside it in posts marked as about something else, and in none about the brand. */
  bad: readonly Neighbour[];
};

/** How near a word of context must stand, words. */
const NEAR = 8;
const WORDS = 6;

/**
 * Narrower queries that hold less often for something else: the name with its capitals, its handle and hashtag alone,
 * the name near a word that goes with it, and without words that go with something else. Each replaces the lone words
 * where they stand in the query and leaves the rest as it is.
 */
export function proposals(brand: Brand, lone: readonly LoneWord[], signs: Signs): Proposed[] {
  const context = contextOf(brand, lone, signs.good);
  const against = signs.bad.slice(0, WORDS).map(({ word }) => word);
  const made: (Proposed | null)[] = [
    replaced("case", brand.query, lone, (word) => caseForm(word, brand)),
    replaced("handle", brand.query, lone, (word) => (/^[\p{L}\p{N}_]+$/u.test(word) ? `(@${word} OR #${word})` : null)),
    replaced("context", brand.query, lone, (word) =>
      context.length === 0 ? null : `(${word} NEAR/${NEAR} (${context.join(" OR ")}))`,
    ),
    against.length === 0 ? null : { kind: "without", query: `(${brand.query}) NOT (${against.join(" OR ")})` },
  ];
  return made.filter((proposal) => proposal !== null);
}

/** The query with each lone word written otherwise; null where none is. */
function replaced(
  kind: Proposed["kind"],
  query: string,
  lone: readonly LoneWord[],
  formOf: (word: string) => string | null,
): Proposed | null {
  const places = lone.flatMap(({ word, place }) => {
    const form = formOf(word);
    return place === null || form === null ? [] : [{ ...place, form }];
  });
  if (places.length === 0) return null;
  let text = query;
  for (const { start, end, form } of places.sort((a, b) => b.start - a.start)) {
    text = text.slice(0, start) + form + text.slice(end);
  }
  return { kind, query: text };
}

/** The word with the capitals that the brand itself writes, or a first one. */
function caseForm(word: string, { name, names }: Brand): string | null {
  const lower = word.toLowerCase();
  const own = [name, ...names].flatMap((one) => one.split(/\s+/u));
  const written = own.find((one) => one !== lower && one.toLowerCase() === lower);
  const form = written ?? word.slice(0, 1).toUpperCase() + word.slice(1);
  return form === form.toLowerCase() || !/^\p{L}+$/u.test(form) ? null : `case:${form}`;
}

function contextOf({ name, names, people }: Brand, lone: readonly LoneWord[], good: readonly Neighbour[]): string[] {
  const taken = new Set(lone.map(({ word }) => word.toLowerCase()));
  const own = [name, ...names, ...people].filter((one) => !taken.has(one.toLowerCase())).map(quoted);
  return [...new Set([...good.slice(0, WORDS).map(({ word }) => word), ...own])].slice(0, 2 * WORDS);
}

function quoted(text: string): string {
  return `"${text.replace(/["“”«»]+/gu, " ").trim()}"`;
}
