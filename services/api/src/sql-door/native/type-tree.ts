/** A ClickHouse type taken apart: `Array(LowCardinality(String))`. Arguments that are no types are kept as text. */
export type TypeTree = { name: string; args: readonly string[] };

/** Reads one level; the arguments of a type are cut at its commas and read when they are needed. */
export function readType(text: string): TypeTree {
  const open = text.indexOf("(");
  if (open < 0) return { name: text.trim(), args: [] };
  return { name: text.slice(0, open).trim(), args: atCommas(text.slice(open + 1, text.lastIndexOf(")"))) };
}

/** The type of a tuple's element: a named one has its name in front. */
export function elementType(arg: string): string {
  return /^(?:`(?:[^`\\]|\\.)*`|[A-Za-z_][A-Za-z0-9_]*) +([A-Z].*)$/s.exec(arg)?.[1] ?? arg;
}

const PART = /'(?:[^'\\]|\\.|'')*'|`(?:[^`\\]|\\.)*`|[(),]|[^'`(),]+/gs;

function atCommas(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = "";
  for (const [token] of text.matchAll(PART)) {
    if (token === "(") depth += 1;
    if (token === ")") depth -= 1;
    if (token === "," && depth === 0) {
      parts.push(part.trim());
      part = "";
    } else part += token;
  }
  return part.trim() === "" ? parts : [...parts, part.trim()];
}
