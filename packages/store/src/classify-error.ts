import { messageOf } from "@nghe/runtime";
import { DatabaseError, type DatabaseErrorKind } from "./database-error.ts";

const TOO_MANY_PARTS = 252;

/** ClickHouse's error codes by what they ask of us. A code that is in no list is `other`: never retried blindly. */
const CODES: Record<"unavailable" | "overloaded" | "timeout" | "data", readonly number[]> = {
  unavailable: [
    74, 75, 198, 203, 209, 210, 225, 236, 242, 243, 279, 285, 286, 289, 319, 335, 394, 425, 473, 499, 571, 573, 999,
    1000,
  ],
  overloaded: [202, 241, 439, 745, 746],
  timeout: [159, 160],
  data: [6, 26, 27, 33, 38, 41, 53, 69, 70, 72, 117, 130, 131, 190, 261, 321, 349, 376, 407, 441, 467, 590, 675, 676],
};
const KIND_BY_CODE = new Map<number, DatabaseErrorKind>(
  Object.entries(CODES).flatMap(([kind, codes]) =>
    codes.map((code): [number, DatabaseErrorKind] => [code, kind as DatabaseErrorKind]),
  ),
);

const NETWORK_CODES = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ECONNABORTED",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_SOCKET",
]);

/**
 * Anything a client or an engine throws, as a `DatabaseError`. Code 252 has two meanings: an insert that touches too
 * many partitions (cut it), and a table whose merges lag behind (wait).
 */
export function toDatabaseError(error: unknown): DatabaseError {
  if (error instanceof DatabaseError) return error;
  const full = messageOf(error);
  const message = withoutRows(full);
  const code = clickhouseCodeOf(error, full);
  const options = { clickhouseCode: code, cause: error };
  if (code !== undefined) return new DatabaseError(kindOf(code, full), message, options);
  if (isTimeout(full)) return new DatabaseError("timeout", message, options);
  if (isNetwork(error, full)) return new DatabaseError("unavailable", message, options);
  return new DatabaseError("other", message, options);
}

const MAX_MESSAGE = 600;

/** The first line alone, and short: what follows it quotes the rows, which are people's words and names. */
function withoutRows(message: string): string {
  const line = message.split("\n", 1)[0] ?? "";
  return line.replace(/(?: before:|: ?\(?(?:at row|while reading the value)).*$/i, "").slice(0, MAX_MESSAGE);
}

function kindOf(code: number, message: string): DatabaseErrorKind {
  if (code === TOO_MANY_PARTS) {
    return /too many partitions for single insert block/i.test(message) ? "too-many-partitions" : "overloaded";
  }
  return KIND_BY_CODE.get(code) ?? "other";
}

function clickhouseCodeOf(error: unknown, message: string): undefined | number {
  const fields = new Map<string, unknown>(typeof error === "object" && error !== null ? Object.entries(error) : []);
  for (const value of [fields.get("clickhouseCode"), fields.get("code")]) {
    if (typeof value === "number") return value;
    if (typeof value === "string" && /^\d{1,5}$/.test(value)) return Number(value);
  }
  const said = /^Code: (\d{1,5})\./.exec(message)?.[1];
  return said === undefined ? undefined : Number(said);
}

function isTimeout(message: string): boolean {
  return /^timeout error|timed out|aborted a request|operation was aborted/i.test(message);
}

function isNetwork(error: unknown, message: string): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ("code" in at && typeof at.code === "string" && NETWORK_CODES.has(at.code)) return true;
  }
  return /socket hang up|connect(?:ion)? (?:refused|reset|closed)|\b50[234]\b/i.test(message);
}
