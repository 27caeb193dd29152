/** The columns of a stored post that predicates look at: `POST_COLUMNS` of the store has them all. */
export const SEARCH = "search_text";

/** Every place of a post with its marks, where it has any. */
export const MARKED = "if(words = '', search_text, words)";

/** Fields as people wrote them, composed: what `raw:` and `case:` look at. */
export const WRITTEN = ["normalizeUTF8NFC(text)", "normalizeUTF8NFC(ifNull(title, ''))"] as const;

/** Where a predicate looks: in both fields, or in the title alone. */
export type Scope = { search: string; marked: string; written: readonly string[] };

export const WHOLE_POST: Scope = { search: SEARCH, marked: MARKED, written: WRITTEN };

const upToTitle = (column: string) => `substring(${column}, 1, position(${column}, '|'))`;

export const TITLE_ALONE: Scope = { search: upToTitle(SEARCH), marked: upToTitle(MARKED), written: [WRITTEN[1]] };
