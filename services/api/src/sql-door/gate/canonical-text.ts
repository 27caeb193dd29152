/** A stretch of a canonical text: a quoted string, a quoted name, a `{name:Type}` to fill, or all between them. */
export type Stretch = { kind: "string" | "name" | "parameter" | "other"; text: string };

const STRETCH =
  /'(?:[^'\\]|\\.|'')*'|`(?:[^`\\]|\\.|``)*`|"(?:[^"\\]|\\.|"")*"|\{[A-Za-z_][A-Za-z0-9_]*:[^{}'`]*(?:'[^']*'[^{}'`]*)*\}/gs;

/** Cuts a text that the engine has written; joined again it is the same. */
export function stretches(canonical: string): Stretch[] {
  const found: Stretch[] = [];
  let at = 0;
  for (const match of canonical.matchAll(STRETCH)) {
    if (match.index > at) found.push({ kind: "other", text: canonical.slice(at, match.index) });
    found.push({ kind: kindOf(match[0]), text: match[0] });
    at = match.index + match[0].length;
  }
  if (at < canonical.length) found.push({ kind: "other", text: canonical.slice(at) });
  return found;
}

function kindOf(text: string): Stretch["kind"] {
  if (text.startsWith("'")) return "string";
  return text.startsWith("{") ? "parameter" : "name";
}
