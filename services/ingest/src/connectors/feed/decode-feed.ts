import iconv from "iconv-lite";

export type DecodedFeed = { ok: true; text: string } | { ok: false; message: string };

/**
 * A feed's bytes as well-formed text: by its byte order mark, else the XML declaration, else the HTTP charset, else
 * UTF-8. A document type with declarations of its own is refused (no feed needs one, attacks do); a plain one is
 * dropped. Takes time in proportion to the bytes, whatever they are.
 */
export function decodeFeed(body: Uint8Array, contentType: undefined | string): DecodedFeed {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const text = withoutControls(iconv.decode(bytes, encodingOf(bytes, contentType))).toWellFormed();
  return text.trimStart().startsWith("{") ? { ok: true, text } : withoutDoctype(text);
}

function encodingOf(bytes: Buffer, contentType: undefined | string): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes[0] === 0x3c && bytes[1] === 0) return "utf-16le";
  if (bytes[0] === 0 && bytes[1] === 0x3c) return "utf-16be";
  const declared = /^\s*<\?xml[^>]*encoding=["']([\w.:-]{1,40})["']/i.exec(
    bytes.subarray(0, 200).toString("latin1"),
  )?.[1];
  const served = /charset=["']?([\w.:-]{1,40})/i.exec(contentType ?? "")?.[1];
  return [declared, served].find((name): name is string => name !== undefined && isByteEncoding(name)) ?? "utf-8";
}

/** A name that can be true of bytes in which `<?xml` could be read: UTF-16 would have shown itself before. */
function isByteEncoding(name: string): boolean {
  return iconv.encodingExists(name) && !/^(?:utf-?(?:16|32|7)|ucs|base64|hex)/i.test(name);
}

/** Control characters that XML forbids and feeds hold all the same: all below a blank but tab, line feed, return. */
const CONTROLS = /(?![\t\n\r])\p{Cc}/gu;

function withoutControls(text: string): string {
  return text.replace(CONTROLS, (control) => (control.charCodeAt(0) < 32 ? "" : control));
}

/** Walks over `<!…`, past CDATA and comments, whose contents declare nothing. */
function withoutDoctype(text: string): DecodedFeed {
  const kept: string[] = [];
  let from = 0;
  for (let at = text.indexOf("<!"); at !== -1; at = text.indexOf("<!", at)) {
    const past = endOfQuoted(text, at);
    if (past !== undefined) {
      at = past;
      continue;
    }
    const word = text.slice(at + 2, at + 9).toUpperCase();
    if (word.startsWith("ENTITY")) return REFUSED;
    if (word !== "DOCTYPE") {
      at += 2;
      continue;
    }
    const end = text.indexOf(">", at);
    if (end === -1 || text.slice(at, end).includes("[")) return REFUSED;
    kept.push(text.slice(from, at));
    from = at = end + 1;
  }
  return { ok: true, text: kept.join("") + text.slice(from) };
}

const REFUSED: DecodedFeed = { ok: false, message: "declares entities of its own, which no feed may" };

function endOfQuoted(text: string, at: number): undefined | number {
  const [open, close] = text.startsWith("<!--", at) ? ["<!--", "-->"] : ["<![CDATA[", "]]>"];
  if (!text.startsWith(open, at)) return undefined;
  const end = text.indexOf(close, at + open.length);
  return end === -1 ? text.length : end + close.length;
}
