import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** Below this a smaller body saves no packet. */
export const WORTH_COMPRESSING = 1_024;
const TEXTUAL = /^(?:text\/|application\/(?:json|manifest\+json|javascript)|image\/svg\+xml)/;

export type Encoding = "br" | "gzip";

const deflate = promisify(gzip);
const squeeze = promisify(brotliCompress);

/** Whether bytes of that type get smaller: pictures and fonts are packed already. */
export function isCompressible(type: string): boolean {
  return TEXTUAL.test(type);
}

/** Packs as well as is possible: for what is packed once and sent often. */
export async function packForGood(bytes: Uint8Array, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
  if (encoding === "gzip") return own(await deflate(bytes, { level: 9 }));
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return own(await squeeze(bytes, { params }));
}

/** Packs fast, with gzip: for what is sent once. */
export async function packForOnce(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return own(await deflate(bytes, { level: 1 }));
}

function own(packed: Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(packed);
}

/**
 * The best of the encodings on offer (first is best) that an `Accept-Encoding` header allows; undefined for none.
 * RFC 9110, section 12.5.3: `q=0` forbids, `*` stands for those that are not named.
 */
export function negotiate(accepted: undefined | string, offered: readonly Encoding[]): undefined | Encoding {
  if (accepted === undefined) return undefined;
  const weights = new Map<string, number>();
  for (const part of accepted.toLowerCase().split(",").slice(0, 20)) {
    const [name = "", ...parameters] = part.split(";").map((word) => word.trim());
    const weight = parameters.find((word) => word.startsWith("q="))?.slice(2);
    weights.set(name, weight === undefined ? 1 : Number(weight) || 0);
  }
  const weightOf = (encoding: Encoding) => weights.get(encoding) ?? weights.get("*") ?? 0;
  return offered
    .filter((encoding) => weightOf(encoding) > 0)
    .reduce<undefined | Encoding>(
      (best, encoding) => (best === undefined || weightOf(encoding) > weightOf(best) ? encoding : best),
      undefined,
    );
}
