import { createCipheriv, createDecipheriv, hkdfSync } from "node:crypto";
import { z } from "zod";
import type { RandomBytes } from "../auth/key-format.ts";

/** What an erasure's id holds: the batch that its message was sent in, whom it is about, and when it was asked for. */
export type ErasureRequest = { batch: string; source: string; authorId: string; requestedAt: number };

const Content = z.tuple([z.string(), z.string(), z.string(), z.number()]);
const CIPHER = "aes-256-gcm";
const IV_BYTES = 12;
const TAG_BYTES = 16;
const LONGEST = 4_000;

/**
 * The id of an erasure. It holds all that is needed to look it up, so that no list of erased people is kept for it,
 * and it is sealed with the installation's secret, so that nobody reads in an address or a log who it was.
 */
export function sealErasureId(request: ErasureRequest, pepper: string, randomBytes: RandomBytes): string {
  const { batch, source, authorId, requestedAt } = request;
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(pepper), iv);
  const content = JSON.stringify([batch, source, authorId, requestedAt]);
  const sealed = Buffer.concat([cipher.update(content, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** What the id holds; undefined where it was not made with this secret. */
export function openErasureId(id: string, pepper: string): undefined | ErasureRequest {
  const bytes = Buffer.from(id.slice(0, LONGEST), "base64url");
  if (bytes.length <= IV_BYTES + TAG_BYTES) return undefined;
  try {
    const decipher = createDecipheriv(CIPHER, keyOf(pepper), bytes.subarray(0, IV_BYTES));
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const content = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
    const [batch, source, authorId, requestedAt] = Content.parse(JSON.parse(content.toString("utf8")));
    return { batch, source, authorId, requestedAt };
  } catch {
    return undefined;
  }
}

function keyOf(pepper: string): Buffer {
  return Buffer.from(hkdfSync("sha256", pepper, "", "erasure ids", 32));
}
