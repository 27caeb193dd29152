import { Failure, messageOf } from "@nghe/runtime";

/** An error of the Kafka client or of the broker. `retriable` is what the client says of it. */
export class KafkaFailure extends Failure {
  override readonly name = "KafkaFailure";
  constructor(what: string, cause: unknown) {
    super("kafka", `${what}: ${messageOf(cause)}`, { retriable: retriableOf(cause), cause });
  }
}

/** The protocol's name of an error, such as `REBALANCE_IN_PROGRESS`. */
export function typeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ("type" in error && typeof error.type === "string") return error.type;
  return typeOf(error.cause);
}

function retriableOf(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === "KafkaJSNumberOfRetriesExceeded") return true;
  if ("retriable" in error && error.retriable === true) return true;
  return retriableOf(error.cause);
}
