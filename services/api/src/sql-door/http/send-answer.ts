import type { ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Answer } from "../answer.ts";
import { toCompressedBlocks } from "../compression/compressed-blocks.ts";
import type { DoorRequest } from "./door-request.ts";
import { type DoorException, exceptionText } from "./exception.ts";
import { CONTENT_TYPES } from "./formats.ts";

const pack = promisify(gzip);

export type Sending = { response: ServerResponse; queryId: string; version: string };

export async function sendAnswer(
  { response, queryId }: Sending,
  answer: Answer,
  packing: DoorRequest["packing"],
): Promise<void> {
  const headers: Record<string, string> = {
    ...always(queryId),
    "Content-Type": CONTENT_TYPES.get(answer.format) ?? "application/octet-stream",
    "X-ClickHouse-Format": answer.format,
    "X-ClickHouse-Summary": summary(answer),
  };
  if (packing === "gzip") headers["Content-Encoding"] = "gzip";
  const body = await packed(answer.bytes, packing);
  response.writeHead(200, { ...headers, "Content-Length": String(body.length) }).end(body);
}

/** An error is packed as the answer would have been: a driver that asked for blocks reads only blocks. */
export async function sendException(
  { response, queryId, version }: Sending,
  exception: DoorException,
  packing: DoorRequest["packing"],
): Promise<void> {
  const headers: Record<string, string> = {
    ...always(queryId),
    "Content-Type": "text/plain; charset=UTF-8",
    "X-ClickHouse-Exception-Code": String(exception.exceptionCode),
  };
  if (exception.status === 401) headers["WWW-Authenticate"] = 'Basic realm="nghe", charset="UTF-8"';
  if (exception.status === 429 || exception.status === 503) headers["Retry-After"] = "1";
  if (packing === "gzip") headers["Content-Encoding"] = "gzip";
  const body = await packed(Buffer.from(exceptionText(exception, version)), packing);
  response.writeHead(exception.status, { ...headers, "Content-Length": String(body.length) }).end(body);
}

function always(queryId: string): Record<string, string> {
  return {
    "X-ClickHouse-Query-Id": queryId,
    "X-ClickHouse-Server-Display-Name": "nghe",
    "X-ClickHouse-Timezone": "UTC",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
  };
}

async function packed(bytes: Uint8Array, packing: DoorRequest["packing"]): Promise<Uint8Array> {
  if (packing === "gzip") return await pack(bytes, { level: 1 });
  return packing === "blocks" ? await toCompressedBlocks(bytes) : bytes;
}

/** What is known of the work done: chDB does not tell how much was read. */
function summary(answer: Answer): string {
  return JSON.stringify({
    read_rows: "0",
    read_bytes: "0",
    written_rows: "0",
    written_bytes: "0",
    total_rows_to_read: "0",
    result_rows: String(answer.rows),
    result_bytes: String(answer.bytes.length),
    elapsed_ns: String(Math.round(answer.elapsedMs * 1e6)),
  });
}
