import { hash } from "node:crypto";
import { postKey } from "@nghe/contracts";

/** The stored hash of a post: first 8 bytes of SHA-256 of `source:id`, big-endian, as decimal digits. */
export function postHash(source: string, id: string): string {
  return hash("sha256", postKey(source, id), "buffer").readBigUInt64BE(0).toString();
}
