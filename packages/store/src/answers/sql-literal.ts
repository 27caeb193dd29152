const ESCAPES: Record<string, string> = {
  "\\": "\\\\",
  "'": "\\'",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\0": "\\0",
};

/**
 * A ClickHouse string literal that reads back as exactly `text`. Quotes, backslashes and control characters are
 * escaped, and `{` too, so that no `{name:Type}` inside a value is taken for a parameter. For statements that are
 * shown to people; our own queries use parameters.
 */
export function stringLiteral(text: string): string {
  const escaped = text.replaceAll(/[\\'{}\p{Cc}\u2028\u2029]/gu, (char) => {
    const known = ESCAPES[char];
    if (known !== undefined) return known;
    return [...Buffer.from(char, "utf8")].map((byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join("");
  });
  return `'${escaped}'`;
}

/** A list of string literals in brackets; one of nothing matches nothing. */
export function stringLiterals(texts: readonly string[]): string {
  return texts.length === 0 ? "(NULL)" : `(${texts.map(stringLiteral).join(", ")})`;
}

/** The last moment that a column of milliseconds can hold. */
export const LAST_MOMENT = Date.UTC(2299, 0, 1);

/** A moment in ms as ClickHouse reads it, in UTC and to the millisecond. */
export function momentLiteral(ms: number): string {
  const at = new Date(Math.min(Math.max(0, Math.trunc(ms)), LAST_MOMENT)).toISOString();
  return `toDateTime64('${at.slice(0, 10)} ${at.slice(11, 23)}', 3, 'UTC')`;
}
