import { Failure } from "./failure.ts";

const hidden = "[redacted]";
const deepest = 8;
const longestList = 100;
const longestText = 8192;

/** Field names that hold secrets, in any case, as a whole or as a part: `apiKey`, `set-cookie`, `NGHE_ADMIN_KEY`. */
const secretName =
  /pass(?:word|wd|phrase)|secret|token|authori[sz]ation|cookie|credential|signature|private.?key|api.?key|admin.?key|access.?key|clickhouse-key|bearer|^keys?$|[_-]key$/i;
const secretCamelName = /[a-z]Key$/;
/** Names that look so and are not: what a record is filed under, or whether there is one. */
const harmlessName =
  /^(?:partition|message|record|sort|primary|public|post|brand|workspace)[_-]?key$|^tokens?_?(?:count|s)$/i;
const secretParameter =
  /((?:^|[?&;\s])[\w.[\]%-]{0,64}(?:pass(?:word|wd)?|secret|token|key|auth|signature|sig|credential)[\w.[\]%-]{0,64}=)[^&\s"'<>#]+/gi;
const userInfo = /\b([a-z][a-z\d+.-]{0,20}:\/\/)[^\s/?#"'<>]{0,512}@/gi;
const authorization = /\b(Bearer|Basic)\s+[\w.~+/=-]{6,}/gi;

/**
 * A copy of `value` fit for a log: fields named like a secret are hidden at any depth, and so are the passwords and
 * keys inside URLs and authorization headers within any text. Errors become plain objects with their causes; cycles,
 * depth, long lists and long texts are cut. Never throws.
 */
export function redact(value: unknown): unknown {
  return redactValue(value, 0, new Set());
}

/** Hides what looks like a secret inside a text. */
export function redactText(text: string): string {
  const cut = text.length > longestText ? `${text.slice(0, longestText)}… (${text.length} characters)` : text;
  return cut
    .replace(userInfo, `$1${hidden}@`)
    .replace(secretParameter, `$1${hidden}`)
    .replace(authorization, `$1 ${hidden}`);
}

function redactValue(value: unknown, depth: number, above: ReadonlySet<object>): unknown {
  if (typeof value === "string") return redactText(value);
  if (typeof value === "bigint") return value.toString();
  if (typeof value === "function" || typeof value === "symbol") return `[${typeof value}]`;
  if (typeof value !== "object" || value === null) return value;
  if (above.has(value)) return "[circular]";
  if (depth >= deepest) return "[too deep]";
  const within = new Set(above).add(value);
  const inner = (part: unknown) => redactValue(part, depth + 1, within);
  try {
    return redactObject(value, inner);
  } catch {
    return "[unreadable]";
  }
}

function redactObject(value: object, inner: (part: unknown) => unknown): unknown {
  if (value instanceof Error) return redactError(value, inner);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "[no date]" : value.toISOString();
  if (value instanceof URL) return redactText(value.href);
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return `[${value.byteLength} bytes]`;
  if (value instanceof Map)
    return redactFields(
      Array.from(value, ([key, part]) => [String(key), part]),
      inner,
    );
  if (value instanceof Headers) return redactFields(Array.from(value), inner);
  if (value instanceof Set || Array.isArray(value)) return redactList(Array.from<unknown>(value), inner);
  return redactFields(Object.entries(value), inner);
}

function redactList(values: readonly unknown[], inner: (part: unknown) => unknown): unknown[] {
  const kept = values.slice(0, longestList).map(inner);
  return values.length > longestList ? [...kept, `… ${values.length - longestList} more`] : kept;
}

function redactFields(entries: readonly (readonly [string, unknown])[], inner: (part: unknown) => unknown): unknown {
  return Object.fromEntries(
    entries.map(([name, part]) => {
      const isSecret = (secretName.test(name) || secretCamelName.test(name)) && !harmlessName.test(name);
      return [name, isSecret && isTelling(part) ? hidden : inner(part)];
    }),
  );
}

/** Whether a value can give a secret away: a count of keys, a yes or no and an absent key cannot. */
function isTelling(value: unknown): boolean {
  return (
    value !== undefined && value !== null && value !== "" && typeof value !== "boolean" && typeof value !== "number"
  );
}

function redactError(error: Error, inner: (part: unknown) => unknown): unknown {
  const { code } = error as Error & { code?: unknown };
  return {
    type: error.name,
    message: redactText(error.message),
    ...(code === undefined ? {} : { code: inner(code) }),
    ...(error instanceof Failure ? { retriable: error.retriable } : {}),
    ...(error.stack === undefined ? {} : { stack: redactText(error.stack) }),
    ...(error.cause === undefined ? {} : { cause: inner(error.cause) }),
    ...(error instanceof AggregateError ? { errors: inner(error.errors) } : {}),
  };
}
