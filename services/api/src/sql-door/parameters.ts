import { stretches } from "./gate/canonical-text.ts";
import { DoorException } from "./http/exception.ts";

/**
 * Fills `{name:Type}` in a canonical text with `param_name` values, as casts of quoted text: what the gate then
 * reads is what runs. Values are written as ClickHouse's HTTP interface takes them (tabs and backslashes escaped).
 * Throws `DoorException` for a missing value and for `Identifier`.
 */
export function fillParameters(canonical: string, values: ReadonlyMap<string, string>): string {
  return stretches(canonical)
    .map((stretch) => (stretch.kind === "parameter" ? fill(stretch.text, values) : stretch.text))
    .join("");
}

function fill(placeholder: string, values: ReadonlyMap<string, string>): string {
  const colon = placeholder.indexOf(":");
  const name = placeholder.slice(1, colon);
  const type = placeholder.slice(colon + 1, -1).trim();
  if (type === "Identifier") {
    throw new DoorException(
      36,
      "BAD_ARGUMENTS",
      `The parameter ${name} is an Identifier: names cannot be parameters here, write the name in the text`,
    );
  }
  if (/\bMap\s*\(/.test(type)) {
    const message = `The parameter ${name} is a Map: send its keys and its values as two Arrays, and join them with mapFromArrays`;
    throw new DoorException(36, "BAD_ARGUMENTS", message);
  }
  const value = values.get(name);
  if (value === undefined) {
    throw new DoorException(456, "UNKNOWN_QUERY_PARAMETER", `Substitution \`${name}\` is not set`);
  }
  return `CAST(${literal(value, type)}, ${quote(type)})`;
}

function literal(value: string, type: string): string {
  const inner = /^(?:Nullable|LowCardinality)\((.*)\)$/s.exec(type)?.[1];
  if (inner !== undefined) return value === "\\N" && type.includes("Nullable(") ? "NULL" : literal(value, inner);
  const isNested = /^(Array|Tuple|Nested|Variant|JSON|Object|Dynamic)\b/.test(type);
  return quote(isNested ? value : unescapeTabSeparated(value));
}

const ESCAPES: Readonly<Record<string, string>> = {
  b: "\b",
  f: "\f",
  r: "\r",
  n: "\n",
  t: "\t",
  0: "\0",
  a: "\x07",
  v: "\v",
};

function unescapeTabSeparated(value: string): string {
  return value.replaceAll(/\\(.)/gs, (_, char: string) => ESCAPES[char] ?? char);
}

function quote(text: string): string {
  const escaped = text.replaceAll("\\", "\\\\").replaceAll("'", "\\'").replaceAll("\0", "\\0");
  return `'${escaped}'`;
}
