import type { z } from "zod";

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });

export type Decoded<T> = { ok: true; value: T } | { ok: false; message: string };

/** A message as the log carries it: JSON in UTF-8. */
export function encodeMessage(message: object): Uint8Array {
  return encoder.encode(JSON.stringify(message));
}

/** Reads a message back and checks it; what is wrong names the field. Never throws. */
export function decodeMessage<T>(schema: z.ZodType<T>, value: Uint8Array | null): Decoded<T> {
  if (value === null) return { ok: false, message: "the record has no value" };
  let parsed: unknown;
  try {
    parsed = JSON.parse(decoder.decode(value));
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
  const result = schema.safeParse(parsed);
  if (result.success) return { ok: true, value: result.data };
  const issue = result.error.issues[0];
  return { ok: false, message: issue === undefined ? "not valid" : `${issue.path.join(".")}: ${issue.message}` };
}
