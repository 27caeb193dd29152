import { randomBytes } from "node:crypto";

/**
 * Names a batch. It carries how many posts were accepted, so that any process can tell what is still pending
 * without having seen the batch.
 */
export function newBatchId(now: number, accepted: number): string {
  return `${now.toString(36)}-${randomBytes(8).toString("hex")}-${accepted}`;
}

/** How many posts a batch accepted; undefined where the text is no batch id. */
export function acceptedIn(batch: string): undefined | number {
  const found = /^[0-9a-z]{1,12}-[0-9a-f]{16}-(\d{1,9})$/.exec(batch);
  return found?.[1] === undefined ? undefined : Number(found[1]);
}
