import { createHash, randomBytes } from "node:crypto";
import type { Scope } from "@nghe/contracts";

const SHAPE = /^[0-9a-z]{1,12}-([0-9a-f]{16})-(\d{1,9})-([0-9a-f]{12})$/;

/**
 * Names a batch. It carries how many posts were accepted and a mark of their scope, so that any process can tell what
 * is still pending, and whose it is, without having seen the batch. The mark tells nothing to who does not know the
 * scope; one that is made up names a batch that nobody sent.
 */
export function newBatchId(now: number, accepted: number, scope: Scope): string {
  const random = randomBytes(8).toString("hex");
  return `${now.toString(36)}-${random}-${accepted}-${markOf(random, scope)}`;
}

/** How many posts a batch accepted; undefined where the text is no batch id. */
export function acceptedIn(batch: string): undefined | number {
  const accepted = SHAPE.exec(batch)?.[2];
  return accepted === undefined ? undefined : Number(accepted);
}

/** Whether a batch brought posts of that scope. */
export function isBatchOf(batch: string, scope: Scope): boolean {
  const [, random, , mark] = SHAPE.exec(batch) ?? [];
  return random !== undefined && markOf(random, scope) === mark;
}

function markOf(random: string, scope: Scope): string {
  return createHash("sha256").update(`${random} ${scope}`).digest("hex").slice(0, 12);
}
