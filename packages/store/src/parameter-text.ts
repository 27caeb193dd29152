import type { Params } from "./database.ts";
import { DatabaseError } from "./database-error.ts";

type Param = Params[string];

/** The text ClickHouse reads a value of type `type` from; null where the value is null. */
export function parameterText(type: string, value: Param): string | null {
  if (value === null) return null;
  if (typeof value === "boolean") return value ? "1" : "0";
  if (typeof value === "string" || typeof value === "number" || typeof value === "bigint") return String(value);
  const quoted = /^Array\(\s*(?:LowCardinality\(|Nullable\()*\s*(?:String|FixedString|Date|UUID|Enum)/.test(type);
  return `[${value.map((item) => (quoted ? quote(String(item)) : checkedNumber(item))).join(",")}]`;
}

/** A string literal of ClickHouse SQL. */
export function quote(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}

function checkedNumber(item: string | number): string {
  const text = String(item);
  if (/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text)) return text;
  throw new DatabaseError("other", "An array of numbers holds something else", {
    clickhouseCode: undefined,
    cause: undefined,
  });
}

/** The `{name:Type}` places of a statement, in order. */
export function placeholders(sql: string): { name: string; type: string }[] {
  return [...sql.matchAll(PLACEHOLDER)].map((match) => ({ name: match[1] ?? "", type: (match[2] ?? "").trim() }));
}

const PLACEHOLDER = /\{([A-Za-z_]\w*)\s*:\s*([A-Za-z][\w\s(),'/+-]*)\}/g;

/**
 * A statement with its values written in, as the engine itself does it: each `{name:Type}` becomes
 * `_CAST('text', 'Type')`. For chDB alone, whose own binding runs one such query at a time in the whole process.
 * Throws where a value is missing.
 */
export function writeParameters(sql: string, params: Params): string {
  return sql.replaceAll(PLACEHOLDER, (_place, name: string, rawType: string) => {
    const value = params[name];
    if (value === undefined) {
      throw new DatabaseError("other", `The statement's parameter ${name} has no value`, {
        clickhouseCode: undefined,
        cause: undefined,
      });
    }
    const type = rawType.trim();
    const text = parameterText(type, value);
    return `_CAST(${text === null ? "NULL" : quote(text)}, ${quote(type)})`;
  });
}
