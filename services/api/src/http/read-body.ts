import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { HttpProblem, invalid } from "./http-problem.ts";

const inflate = promisify(gunzip);

export type BodyLimits = {
  /** Bytes on the wire. */
  maxBytes: number;
  /** Bytes after inflating a `Content-Encoding: gzip` body. */
  maxInflatedBytes: number;
};

/**
 * The bytes of a request's body. What is counted is what arrives, whatever `Content-Length` claims; a compressed body
 * is inflated under a cap of its own. Throws 413 past a limit, 415 for another encoding.
 */
export async function readBody(request: Request, limits: BodyLimits): Promise<Buffer> {
  const encoding = request.headers.get("content-encoding")?.trim().toLowerCase() ?? "identity";
  if (encoding !== "identity" && encoding !== "gzip") {
    throw new HttpProblem(
      415,
      "unsupported-encoding",
      `Content-Encoding ${encoding} is not supported; use gzip or none.`,
    );
  }
  const received = await collect(request, limits.maxBytes);
  return encoding === "gzip" ? inflated(received, limits.maxInflatedBytes) : received;
}

async function collect(request: Request, maxBytes: number): Promise<Buffer> {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw tooLarge(maxBytes);
  if (request.body === null) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

async function inflated(body: Buffer, maxOutputLength: number): Promise<Buffer> {
  try {
    return await inflate(body, { maxOutputLength });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(maxOutputLength, " when inflated");
    throw invalid([{ path: "", message: "the body is not the gzip that Content-Encoding says" }]);
  }
}

function tooLarge(limit: number, when = ""): HttpProblem {
  const message = `The body is larger than ${limit} bytes${when}. Send it in smaller parts.`;
  return new HttpProblem(413, "too-large", message, { limit });
}

/** The body as JSON; an empty one is undefined. Throws 400 that says where it is broken. */
export function parseJsonBody(body: Buffer): unknown {
  if (body.length === 0) return undefined;
  return parseJson(decodeUtf8(body));
}

export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw invalid([{ path: "", message: "the body is not UTF-8" }]);
  }
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new HttpProblem(400, "not-json", `The body is not JSON: ${error instanceof Error ? error.message : error}`);
  }
}
