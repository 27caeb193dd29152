import { randomBytes } from "node:crypto";

/** A uid for a new entity: its kind's letter and 96 random bits, never reused. */
export function newUid(kind: string): string {
  return `${kind.slice(0, 1)}_${randomBytes(12).toString("hex")}`;
}
