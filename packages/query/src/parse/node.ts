import type { Span } from "../match.ts";
import type { Syllable } from "../syllable/syllable.ts";
import type { FieldName, FieldTest } from "./field-test.ts";

/** `auto` is the rule for marks (missing, never different), `fold` ignores marks, `exact` wants them as typed. */
export type MarksRule = "auto" | "fold" | "exact";

/**
 * One place of a term. `written` is what was typed for it (NFC), `name` a handle's, hashtag's or cashtag's name as
 * tokens have it, or the emoji without variation selectors. `syllable` of a wildcard is its whole pattern, `*` and
 * `?` included; of a fuzzy word the word without its `~1`.
 */
type Place = { syllable: Syllable; name: string; written: string };

/** Any token written so (`word`), or only a handle, hashtag, cashtag or emoji of that name. */
export type PlainElement = Place & { kind: "word" | "handle" | "tag" | "cashtag" | "emoji" };

/** `bank*`, `colo?r`: the pieces a token is made of, from its first character to its last. */
export type WildcardElement = Place & { kind: "wildcard"; pieces: readonly WildcardPiece[] };

/** Letters with their marks and without, both in lower case; `any` letters or digits or none; exactly `one`. */
export type WildcardPiece = { type: "literal"; text: string; plain: string } | { type: "any" } | { type: "one" };

/** `word~1`: any token that at most so many changes of one letter make of it. */
export type FuzzyElement = Place & { kind: "fuzzy"; edits: 1 | 2 };

export type Element = PlainElement | WildcardElement | FuzzyElement;

/**
 * What is looked for as one piece: a word, a phrase, a handle, a hashtag, an emoji. `text` is as typed, without
 * quotes and prefix. `joined` is the whole phrase in one word, as hashtags, handles and domains write it; null for
 * one word. `slop` is n of `"a b"~n`: all elements in any order with at most n other words among them. `cased` terms
 * stand as `written` only.
 */
export type Term = {
  type: "term";
  text: string;
  quoted: boolean;
  marks: MarksRule;
  cased: boolean;
  slop: number | null;
  elements: readonly Element[];
  joined: Syllable | null;
  span: Span;
};

/** `raw:"Google+"`: exactly these characters (NFC), case and punctuation included. */
export type RawNode = { type: "raw"; text: string; span: Span };

/** `a NEAR/n b`: both, with at most `distance` words between them; `ordered` (ONEAR): the left one first. */
export type NearNode = {
  type: "near";
  left: QueryNode;
  right: QueryNode;
  distance: number;
  ordered: boolean;
  span: Span;
};

/** `SENTENCE(…)`: the part holds looking at one sentence of one field alone. */
export type SentenceNode = { type: "sentence"; part: QueryNode; span: Span };

/** `title:…`: the part holds looking at the title alone. */
export type TitleNode = { type: "title"; part: QueryNode; span: Span };

/** `lang:vi`, `likes:>10`, `is:reply`: something known of the post beside its words. */
export type FieldNode = { type: "field"; field: FieldName; test: FieldTest; span: Span };

/** `{noise}`: a query kept under a name. Spans inside `part` are of that query's own text. */
export type NamedNode = { type: "named"; name: string; part: QueryNode; span: Span };

export type AndNode = { type: "and"; parts: readonly QueryNode[]; span: Span };
export type OrNode = { type: "or"; parts: readonly QueryNode[]; span: Span };
export type NotNode = { type: "not"; part: QueryNode; span: Span };

export type QueryNode =
  | Term
  | RawNode
  | NearNode
  | SentenceNode
  | TitleNode
  | FieldNode
  | NamedNode
  | AndNode
  | OrNode
  | NotNode;

/** `<<< … >>>`: for people. `text` is what stands inside, `span` the whole of it. */
export type Comment = { text: string; span: Span };

/**
 * A query that was understood. `terms` counts those of the named queries in it too; `named` are the names that it
 * uses, itself or through another; `comments` are in the order of the text.
 */
export type Query = {
  text: string;
  root: QueryNode;
  terms: number;
  named: readonly string[];
  comments: readonly Comment[];
};
