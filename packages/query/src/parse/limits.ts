/** What a query may be at most; beyond it, it is refused before any work is done on it. */
export const LIMITS = {
  /** UTF-16 units. */
  length: 20_000,
  /** Words, phrases, handles, hashtags, raw texts and values of fields; those of named queries too. */
  terms: 9_999,
  /** Parentheses and NOTs inside each other. */
  nesting: 199,
  /** Words or syllables in one phrase. */
  phrase: 50,
  /** Words between two that are NEAR. */
  distance: 50,
  /** NEARs that follow each other. */
  chain: 50,
  /** Words with a wildcard. */
  wildcards: 200,
  /** Wildcards in one word. */
  wildcardsPerWord: 8,
  /** Words that may be misspelled. */
  fuzzy: 50,
  /** Named queries in one query, and how deep they use each other. */
  names: 100,
  nameDepth: 10,
  /** Problems told at once. */
  problems: 10,
} as const;
