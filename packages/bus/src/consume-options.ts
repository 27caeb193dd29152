import type { ConsumeOptions } from "./bus.ts";
import { RefusedRecord } from "./failures.ts";

/** Throws `RefusedRecord` for limits no batch could meet. */
export function checkConsumeOptions(options: ConsumeOptions): void {
  const { topics, maxRecords, maxBytes, maxWaitMs } = options;
  if (topics.length === 0 || new Set(topics).size !== topics.length) {
    throw new RefusedRecord("a subscription needs topics, each once");
  }
  for (const [name, limit] of [
    ["maxRecords", maxRecords],
    ["maxBytes", maxBytes],
  ] as const) {
    if (!Number.isSafeInteger(limit) || limit < 1) throw new RefusedRecord(`${name} cannot be ${limit}`);
  }
  if (!Number.isFinite(maxWaitMs) || maxWaitMs < 0) throw new RefusedRecord(`maxWaitMs cannot be ${maxWaitMs}`);
}
