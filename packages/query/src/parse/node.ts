import type { Span } from "../match.ts";
import type { Syllable } from "../syllable/syllable.ts";

/** `auto` is the rule for marks (missing, never different), `fold` ignores marks, `exact` wants them as typed. */
export type MarksRule = "auto" | "fold" | "exact";

/** One place of a term: any token written so, or only a handle or a hashtag of that name. */
export type Element = { kind: "word" | "handle" | "tag"; syllable: Syllable; name: string };

/**
 * What is looked for as one piece: a word, a phrase, a handle, a hashtag. `text` is as typed, without quotes and
 * prefix. `joined` is the whole phrase in one word, as hashtags, handles and domains write it; null for one word.
 */
export type Term = {
  type: "term";
  text: string;
  quoted: boolean;
  marks: MarksRule;
  elements: readonly Element[];
  joined: Syllable | null;
  span: Span;
};

export type QueryNode =
  | Term
  | { type: "and"; parts: readonly QueryNode[] }
  | { type: "or"; parts: readonly QueryNode[] }
  | { type: "not"; part: QueryNode };

/** A query that was understood. */
export type Query = { text: string; root: QueryNode; terms: number };
