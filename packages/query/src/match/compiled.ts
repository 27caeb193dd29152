import type { FieldNode, Term } from "../parse/node.ts";
import type { Slot } from "./slot.ts";

/** A term with the slots of its elements, of the whole in one word, and of its only word in pieces. */
export type CompiledTerm = {
  type: "term";
  term: Term;
  slots: readonly Slot[];
  joined: Slot | null;
  pieces: Slot | null;
  isMarked: boolean;
};

/** `words` are slots of which each stands in any post that holds the text and reads as it is written. */
export type CompiledRaw = { type: "raw"; text: string; words: readonly Slot[] };

export type CompiledNear = {
  type: "near";
  left: CompiledNode;
  right: CompiledNode;
  distance: number;
  ordered: boolean;
};

/** `slots` are those of its values where a post can be looked up by them, else null. */
export type CompiledField = { type: "field"; node: FieldNode; slots: readonly Slot[] | null };

/** A query as it is evaluated: what is named stands as its parts. */
export type CompiledNode =
  | CompiledTerm
  | CompiledRaw
  | CompiledNear
  | CompiledField
  | { type: "sentence" | "title" | "not"; part: CompiledNode }
  | { type: "and" | "or"; parts: readonly CompiledNode[] };

/**
 * A query under its id. `order` is its place among all, `anchors` the slots that call it up (null: every post does),
 * `second` or `third` must stand in the post as well, where there are such;
 * `raws` says that it must also be looked at where a post does not read as it is written; `stamp` is the post that
 * called it up last.
 */
export type Filed = {
  readonly id: string;
  order: number;
  readonly root: CompiledNode;
  readonly raws: boolean;
  readonly asksTone: boolean;
  anchors: readonly Slot[] | null;
  second: Slot | null;
  third: Slot | null;
  stamp: number;
};
