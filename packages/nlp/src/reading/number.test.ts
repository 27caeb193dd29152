import { describe, expect, it } from "vitest";
import { TokenKind } from "./read-text.ts";
import { readText } from "./reader.ts";
import { kindsAndForms } from "./testing/described.ts";

const numbersOf = (text: string) =>
  kindsAndForms(readText(text)).flatMap((token) => (token.startsWith("number ") ? [token.slice(7)] : []));

describe("numbers", () => {
  it.each([
    ["giá 1.250.000đ", ["1.250.000đ"]],
    ["giá 1,250,000 VND", ["1,250,000"]],
    ["mua 2 tặng 1", ["2", "1"]],
    ["250k/ly", ["250k"]],
    ["từ 3tr5 còn 2tr9", ["3tr5", "2tr9"]],
    ["lỗ 3 tỷ", ["3"]],
    ["lỗ 3tỷ", ["3tỷ"]],
    ["giảm 50%!", ["50%"]],
    ["7h30 sáng, 15:45 chiều", ["7h30", "15:45"]],
    ["ngày 24/12/2024", ["24/12/2024"]],
    ["hỗ trợ 24/7", ["24/7"]],
    ["pin 5000mAh, màn 120Hz, 8GB", ["5000mah", "120hz", "8gb"]],
    ["on the 1st and 22nd", ["1st", "22nd"]],
    ["waited 3hrs", ["3hrs"]],
    ["0901.234.567", ["0901.234.567"]],
    ["20-30 phút", ["20", "30"]],
    ["+84 901", ["84", "901"]],
    ["-5 độ", ["5"]],
    ["$9.99", ["9.99"]],
    ["٣ tháng", ["٣"]],
  ])("of %j", (text, numbers) => {
    expect(numbersOf(text)).toEqual(numbers);
  });

  it.each([
    ["5sao", ["number 5", "word sao"]],
    ["10người", ["number 10", "word người"]],
    ["100triệu", ["number 100", "word triệu"]],
    ["2lần", ["number 2", "word lần"]],
    ["3months", ["number 3", "word months"]],
  ])("let go of the word written to them: %s", (text, tokens) => {
    expect(kindsAndForms(readText(text))).toEqual(tokens);
  });

  it.each(["iphone15", "covid19", "a52s", "s24ultra", "h2o"])("are not within a name: %s", (text) => {
    expect(kindsAndForms(readText(text))).toEqual([`word ${text}`]);
  });

  it.each([
    ["Giá 50k. Đắt", "50k", 4, 7],
    ["Còn 3.", "3", 4, 5],
    ["1,2,3,", "1,2,3", 0, 5],
    ["3.500.000đ.", "3.500.000đ", 0, 10],
    ["10%.", "10%", 0, 3],
  ])("end before the punctuation behind them: %j", (text, number, start, end) => {
    const read = readText(text);
    const token = read.kind.indexOf(TokenKind.number);
    expect([numbersOf(text)[0], read.start[token], read.end[token]]).toEqual([number, start, end]);
  });

  it("end no sentence by a dot among their digits", () => {
    expect(readText("Giá 3.500.000đ một cái").sentenceCount).toBe(1);
    expect(readText("Giá 3.500.000đ. Một cái").sentenceCount).toBe(2);
  });
});
