import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decodeFeed } from "./decode-feed.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const textOf = (body: Uint8Array, type?: string) => {
  const decoded = decodeFeed(body, type);
  return decoded.ok ? decoded.text : decoded.message;
};

describe("the encoding", () => {
  it.each([
    ["gb2312", "你好，世界"],
    ["iso-8859-2", "Příliš žluťoučký kůň"],
    ["windows-1258", "Viêt Nam"],
    ["shift_jis", "日本語"],
  ])("is the declared %s", (encoding, word) => {
    const text = `<?xml version="1.0" encoding="${encoding}"?><a>${word}</a>`;
    expect(textOf(iconv.encode(text, encoding))).toBe(text);
  });

  it.each(["utf-16le", "utf-16be"])("is shown by the mark, or the zeros, of %s, whatever is declared", (encoding) => {
    const text = '<?xml version="1.0" encoding="utf-8"?><a>Sữa chua</a>';
    expect(textOf(iconv.encode(text, encoding, { addBOM: true }))).toBe(text);
    expect(textOf(iconv.encode(text, encoding))).toBe(text);
  });

  it("is UTF-8 by its mark although latin1 is declared and served", () => {
    const text = '<?xml version="1.0" encoding="iso-8859-1"?><a>Phở</a>';
    expect(textOf(bytes(`\ufeff${text}`), "text/xml; charset=iso-8859-1")).toBe(text);
  });

  it("is what HTTP says where the feed says nothing, and UTF-8 where nobody does", () => {
    expect(textOf(iconv.encode("<a>kůň</a>", "iso-8859-2"), 'text/xml; charset="ISO-8859-2"')).toBe("<a>kůň</a>");
    expect(textOf(bytes("<a>Phở</a>"))).toBe("<a>Phở</a>");
    expect(textOf(bytes("<a>Phở</a>"), "text/xml; charset=klingon")).toBe("<a>Phở</a>");
  });

  it("is not UTF-16 only because it is called so", () => {
    const text = '<?xml version="1.0" encoding="utf-16"?><a>Phở</a>';
    expect(textOf(bytes(text))).toBe(text);
    expect(textOf(bytes("<a>b</a>"), "text/xml; charset=hex")).toBe("<a>b</a>");
  });
});

it("drops control characters and broken UTF-16, and keeps line ends", () => {
  expect(textOf(bytes("<a>\u0000b\u0008\u000b\u001f\tc\r\n</a>"))).toBe("<a>b\tc\r\n</a>");
  expect(textOf(Uint8Array.from([0xff, 0xfe, 0x61, 0x00, 0x00, 0xd8]))).toBe("a\ufffd");
});

describe("a document type", () => {
  it.each([
    '<!DOCTYPE rss [<!ENTITY a "b">]><rss/>',
    '<!doctype rss SYSTEM "file:///etc/passwd" [ ]><rss/>',
    '<rss><!DOCTYPE x [<!ENTITY a "b">]></rss>',
    '<rss><!ENTITY a SYSTEM "file:///etc/passwd"></rss>',
    "<!DOCTYPE rss",
    '<!-- x --><![CDATA[y]]><!DOCTYPE a [<!ENTITY b "c">]>',
  ])("with declarations is refused: %s", (text) => {
    expect(decodeFeed(bytes(text), undefined)).toEqual({
      ok: false,
      message: "declares entities of its own, which no feed may",
    });
  });

  it("of RSS 0.91, which only names its DTD, is dropped", () => {
    const text =
      '<?xml version="1.0"?>\n<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://x.net/rss-0.91.dtd">\n<rss/>';
    expect(textOf(bytes(text))).toBe('<?xml version="1.0"?>\n\n<rss/>');
  });

  it("that is quoted declares nothing", () => {
    const text = '<a><![CDATA[<!DOCTYPE html [<!ENTITY x "y">]>]]><!-- <!ENTITY --></a>';
    expect(textOf(bytes(text))).toBe(text);
    const json = '{"content_html": "<!DOCTYPE html [<!ENTITY x"}';
    expect(textOf(bytes(json))).toBe(json);
  });

  it.each(["<!DOCTYPE", "<![CDATA[", "<!--", "<!", "<!DOCTYPE a>", "<!ENTIT"])(
    "is looked for in one go: %s",
    (part) => {
      expect(decodeFeed(bytes(part.repeat(200_000)), undefined)).toBeDefined();
    },
  );
});
