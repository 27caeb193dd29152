/** What a query may be at most; beyond it, it is refused before any work is done on it. */
export const LIMITS = {
  /** UTF-16 units. */
  length: 20_000,
  /** Words, phrases, handles and hashtags. */
  terms: 9_999,
  /** Parentheses and NOTs inside each other. */
  nesting: 199,
  /** Words or syllables in one phrase. */
  phrase: 50,
} as const;
