import type { FieldNode, Term } from "../parse/node.ts";

/** How several things are joined: all of them, or one of them. */
export type Joining = "and" | "or";

/**
 * How a language says the parts of a query. Things are what a post says (“a”, the hashtag #b); clauses are what is true
 * of a post ("say “a”", "are replies"). `negated` clauses are what is not.
 */
export type Speech = {
  posts(clauses: string): string;
  term(term: Term): string;
  raw(text: string): string;
  near(left: string, right: string, distance: number, ordered: boolean): string;
  list(things: readonly string[], joining: Joining): string;
  /** Things that are there, and things that are not. */
  without(wanted: string, unwanted: string): string;
  none(thing: string): string;
  say(thing: string, negated: boolean): string;
  sayAll(things: string, negated: boolean): string;
  inSentence(thing: string): string;
  inTitle(thing: string): string;
  field(node: FieldNode, negated: boolean): string;
  named(name: string, clause: string, negated: boolean): string;
  but(wanted: string, unwanted: string): string;
};

/** Things as a list: “a”, “b” or “c”. */
export function listed(things: readonly string[], word: string): string {
  const last = things.at(-1) ?? "";
  return things.length < 2 ? last : `${things.slice(0, -1).join(", ")} ${word} ${last}`;
}

const STARRED = 12;

/** A long list, cut: a person reads what kind of things these are. */
export function shortened(things: readonly string[], others: (count: number) => string): readonly string[] {
  if (things.length <= STARRED) return things;
  return [...things.slice(0, STARRED - 2), others(things.length - STARRED + 2)];
}
