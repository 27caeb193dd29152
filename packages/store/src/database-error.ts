import { Failure } from "@nghe/runtime";

/**
 * What kind of failure it was, for whoever must choose what to do next:
 * `unavailable`, `overloaded` and `timeout` pass by themselves (wait, then the same again); `too-many-partitions`
 * asks for smaller inserts; `data` means that some row cannot be stored as it is (bisect); `closed` and `other`
 * are ours to mend.
 */
export type DatabaseErrorKind =
  | "unavailable"
  | "overloaded"
  | "timeout"
  | "too-many-partitions"
  | "data"
  | "closed"
  | "other";

/** An error of ClickHouse or of the way to it. `clickhouseCode` is the engine's own number, where it said one. */
export class DatabaseError extends Failure {
  override readonly name: string = "DatabaseError";
  readonly kind: DatabaseErrorKind;
  readonly clickhouseCode: undefined | number;

  constructor(
    kind: DatabaseErrorKind,
    message: string,
    options: { clickhouseCode: undefined | number; cause: unknown },
  ) {
    super(`database-${kind}`, message, {
      retriable: kind === "unavailable" || kind === "overloaded" || kind === "timeout",
      cause: options.cause,
    });
    this.kind = kind;
    this.clickhouseCode = options.clickhouseCode;
  }
}
