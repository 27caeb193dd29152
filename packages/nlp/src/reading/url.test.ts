import { describe, expect, it } from "vitest";
import { writtenForm } from "./forms.ts";
import { TokenKind } from "./read-text.ts";
import { readText } from "./reader.ts";

/** The addresses of a text, as they are written. */
function urlsOf(text: string): string[] {
  const read = readText(text);
  const tokens = Array.from({ length: read.count }, (_, token) => token);
  return tokens.filter((token) => read.kind[token] === TokenKind.url).map((token) => writtenForm(read, token));
}

describe("addresses", () => {
  it.each([
    ["xem https://shop.vn/sp/ao-thun?id=12&ref=a#top nha", ["https://shop.vn/sp/ao-thun?id=12&ref=a#top"]],
    ["HTTPS://Shop.VN/SALE", ["HTTPS://Shop.VN/SALE"]],
    ["(https://a.vn/x)", ["https://a.vn/x"]],
    ["“https://a.vn/x”", ["https://a.vn/x”"]],
    ["đọc https://a.vn/x, rồi https://b.vn/y.", ["https://a.vn/x", "https://b.vn/y"]],
    ["https://vi.wikipedia.org/wiki/Cà_phê", ["https://vi.wikipedia.org/wiki/Cà_phê"]],
    ["www.vietlink.vn!!!", ["www.vietlink.vn"]],
    ["vào vietlink.vn ngay", ["vietlink.vn"]],
    ["vietlink.com.vn/uu-dai", ["vietlink.com.vn/uu-dai"]],
    ["bit.ly/3AbC", ["bit.ly/3AbC"]],
    ["t.co/xyz", ["t.co/xyz"]],
    ["mail: cskh@vietlink.vn.", ["cskh@vietlink.vn"]],
    ["cskh@mail.vietlink.com.vn", ["cskh@mail.vietlink.com.vn"]],
    ["http://localhost:8080/x", ["http://localhost:8080/x"]],
    ["https://x.vn\nngon", ["https://x.vn"]],
    ["https://x.vn/😡", ["https://x.vn/😡"]],
  ])("of %j", (text, urls) => {
    expect(urlsOf(text)).toEqual(urls);
  });

  it.each([
    "http://",
    "https:// shop",
    "www.",
    "ngon.rẻ.đẹp",
    "Tốt.Nhưng đắt",
    "good.But slow",
    "3.5.com",
    "v.v",
    "U.S.A.",
    "a@b",
    "@shop.vn",
    "mua@ nha",
    "hay.me quá",
    "node.js",
    "...vn",
    "wwwhat",
    "https là gì",
  ])("are none in %j", (text) => {
    expect(urlsOf(text)).toEqual([]);
  });

  it("are one word, whatever good or bad words they hold", () => {
    const read = readText("https://x.vn/lua-dao-te-hai");
    expect([read.count, read.normalFrom[1]]).toEqual([1, 1]);
  });

  it("do not run on past the part of a text that is read", () => {
    const read = readText(`https://x.vn/${"a".repeat(10_000)}`);
    expect([read.count, read.end[0]]).toEqual([1, read.readTo]);
  });

  it("end no sentence by the dots in them", () => {
    expect(readText("Vào https://a.vn/b.Html xem").sentenceCount).toBe(1);
    expect(readText("Vào https://a.vn. Xem").sentenceCount).toBe(2);
  });

  it("are not made of labels longer than names may be", () => {
    expect(urlsOf(`${"a".repeat(64)}.vn`)).toEqual([]);
    expect(urlsOf(`${"a".repeat(63)}.vn`)).toHaveLength(1);
  });
});
