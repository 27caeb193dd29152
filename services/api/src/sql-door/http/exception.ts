import { Failure } from "@nghe/runtime";
import { EngineError } from "@nghe/store/door";
import type { Refusal } from "../gate/verdict.ts";

/** What a client is told in ClickHouse's wording. `status` overrides the HTTP status that its code implies. */
export class DoorException extends Failure {
  override readonly name = "DoorException";
  readonly exceptionCode: number;
  readonly status: number;

  constructor(exceptionCode: number, label: string, message: string, status?: number) {
    super(label, message, { retriable: status === 503 || status === 429 });
    this.exceptionCode = exceptionCode;
    this.status = status ?? httpStatusOf(exceptionCode);
  }
}

export function exceptionOf(refusal: Refusal): DoorException {
  return new DoorException(refusal.code, refusal.label, refusal.message);
}

/** Anything thrown, as a client may hear it: what is not ClickHouse's or ours is not told. */
export function toException(error: unknown): DoorException {
  if (error instanceof DoorException) return error;
  if (error instanceof EngineError) return new DoorException(error.exceptionCode, error.label, error.detail);
  if (error instanceof DOMException && error.name === "AbortError") {
    return new DoorException(394, "QUERY_WAS_CANCELLED", "Query was cancelled");
  }
  return new DoorException(1002, "UNKNOWN_EXCEPTION", "The server could not answer. Its log says why", 500);
}

/** `Code: 62. DB::Exception: Syntax error. (SYNTAX_ERROR) (version 26.7.2.1)`, as drivers parse it. */
export function exceptionText(exception: DoorException, version: string): string {
  const label = exception.code === "" ? "" : ` (${exception.code})`;
  return `Code: ${exception.exceptionCode}. DB::Exception: ${exception.message}.${label} (version ${version})\n`;
}

const STATUS: Readonly<Record<number, number>> = {
  46: 404,
  47: 404,
  50: 404,
  60: 404,
  73: 404,
  81: 404,
  115: 404,
  48: 501,
  159: 408,
  160: 408,
  164: 403,
  452: 403,
  497: 403,
  192: 403,
  193: 403,
  194: 401,
  516: 403,
  202: 429,
  241: 500,
  396: 500,
  1002: 500,
  307: 500,
  394: 500,
};

/** The statuses that ClickHouse's own HTTP handler gives; an error of the query is the client's. */
function httpStatusOf(exceptionCode: number): number {
  return STATUS[exceptionCode] ?? 400;
}
