/** What is known of a post beside its words, as queries name it. */
export type FieldName = WordField | NumberField | FlagField;

export type WordField = "author" | "lang" | "source" | "kind" | "site" | "url" | "country" | "sentiment";
export type NumberField = "followers" | "likes" | "shares" | "comments" | "views";
export type FlagField = "is" | "has";

/** One value of a list. `author:"Tên Người"` in quotes is a name, without them a handle or an id. */
export type FieldValue = { text: string; quoted: boolean };

export type Comparison = ">" | ">=" | "<" | "<=" | "=";

/**
 * What a field must be: one of some values, a number on one side of another, a number of a range (both ends
 * included), or one of some flags (`is:`, `has:`). What is not known of a post satisfies none.
 */
export type FieldTest =
  | { type: "words"; values: readonly FieldValue[] }
  | { type: "number"; op: Comparison; value: number }
  | { type: "range"; from: number; to: number }
  | { type: "flag"; values: readonly string[] };
