type Span = { start: number; end: number };

/** The line of a text that a place (UTF-16 units) stands in, and carets under the place. */
export function pointAt(text: string, { start, end }: Span): string {
  const from = text.lastIndexOf("\n", Math.max(0, start - 1)) + 1;
  const until = text.indexOf("\n", start);
  const line = text.slice(from, until < 0 ? text.length : until);
  const before = [...line.slice(0, start - from).normalize("NFC")].length;
  const width = [...line.slice(start - from, Math.max(start, end) - from).normalize("NFC")].length;
  return `  ${line.normalize("NFC").replaceAll("\t", " ")}\n  ${" ".repeat(before)}${"^".repeat(Math.max(1, width))}`;
}
