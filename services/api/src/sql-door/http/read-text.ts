import type { IncomingMessage } from "node:http";
import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate } from "node:zlib";
import { MAX_TEXT_BYTES } from "./door-request.ts";
import { DoorException } from "./exception.ts";

const INFLATE = { gzip: promisify(gunzip), deflate: promisify(inflate), br: promisify(brotliDecompress) } as const;

/** The body as text, never more of it than a query may have, however it was packed. */
export async function readText(request: IncomingMessage): Promise<string> {
  const type = request.headers["content-type"] ?? "";
  if (/^multipart\//i.test(type)) {
    throw new DoorException(
      48,
      "NOT_IMPLEMENTED",
      "Multipart bodies and external tables are not taken. Send the query as the body and param_… in the URL",
    );
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size > MAX_TEXT_BYTES) throw tooLong();
    chunks.push(chunk);
  }
  return new TextDecoder("utf-8", { fatal: false }).decode(
    await unpack(Buffer.concat(chunks), request.headers["content-encoding"]),
  );
}

async function unpack(body: Buffer, encoding: undefined | string): Promise<Buffer> {
  if (encoding === undefined || encoding === "identity" || body.length === 0) return body;
  if (encoding !== "gzip" && encoding !== "deflate" && encoding !== "br") {
    throw new DoorException(
      48,
      "NOT_IMPLEMENTED",
      `The Content-Encoding ${encoding.slice(0, 20)} is not taken: use gzip, deflate or br`,
    );
  }
  try {
    return await INFLATE[encoding](body, { maxOutputLength: MAX_TEXT_BYTES });
  } catch {
    throw tooLong();
  }
}

function tooLong(): DoorException {
  return new DoorException(
    62,
    "SYNTAX_ERROR",
    `The query is longer than ${MAX_TEXT_BYTES} bytes, or is packed wrongly`,
    413,
  );
}
