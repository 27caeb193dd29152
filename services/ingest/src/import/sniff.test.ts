import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { sniffDelimiter, sniffEncoding, sniffFormat } from "./sniff.ts";

const vietnamese = "Nội dung;Ngày đăng\nHàng đẹp lắm;01/03/2026\n".repeat(20);

describe("the encoding", () => {
  it.each([
    ["UTF-8", iconv.encode(vietnamese, "utf-8"), "utf-8", 0],
    ["UTF-8 with a mark", iconv.encode(vietnamese, "utf-8", { addBOM: true }), "utf-8", 3],
    ["UTF-16LE with a mark", iconv.encode(vietnamese, "utf-16le", { addBOM: true }), "utf-16le", 2],
    ["UTF-16LE without", iconv.encode("Date\tHeadline\n2026\tHello\n", "utf-16le"), "utf-16le", 0],
    ["UTF-16BE with a mark", iconv.encode(vietnamese, "utf-16be", { addBOM: true }), "utf-16be", 2],
    ["Vietnamese Windows", Buffer.from([0x4e, 0xf4, 0x69, 0x20, 0xd2, 0x2c]), "windows-1258", 0],
    ["an empty file", Buffer.alloc(0), "utf-8", 0],
  ])("%s", (_name, bytes, encoding, bomBytes) => {
    expect(sniffEncoding(bytes)).toEqual({ encoding, bomBytes });
  });

  it("is not misled by a character that the end of the sample cuts", () => {
    const bytes = iconv.encode("điện máy xanh đ", "utf-8");
    expect(sniffEncoding(bytes.subarray(0, bytes.length - 1)).encoding).toBe("utf-8");
  });
});

describe("the delimiter", () => {
  it.each([
    [",", 'id,text\n1,"a;b;c"\n2,"d;e"\n'],
    [";", vietnamese],
    ["\t", "Date\tHeadline, sub\n2026\ta, b, c\n2026\td\n"],
    ["|", "a|b|c\n1|2|3\n"],
    [",", "one column only\n"],
  ])("%j", (delimiter, sample) => {
    expect(sniffDelimiter(sample)).toBe(delimiter);
  });
});

it("knows NDJSON by its first brace", () => {
  expect(sniffFormat('\n{"id":1}\n')).toEqual({ kind: "ndjson" });
  expect(sniffFormat("id\ttext\n")).toEqual({ kind: "csv", delimiter: "\t" });
});
