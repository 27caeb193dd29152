import { describe, expect, it } from "vitest";
import { readText } from "../reading/reader.ts";
import { detectLanguage } from "./detect-language.ts";

const mainOf = (text: string, hint: string | null) => detectLanguage(readText(text), hint).main;

describe("detectLanguage", () => {
  it.each([
    ["Sữa này uống ngon lắm", "vi"],
    ["sua nay uong ngon lam", "vi"],
    ["ship cham qua shop oi, doi mai ko thay", "vi"],
    ["mua ở dien may xanh bị lừa", "vi"],
    ["sp tot nha mn", "vi"],
    ["@united thanks for nothing", "en"],
    ["flight delayed again", "en"],
    ["This is the best phone I have ever had", "en"],
    ["@JetBlue to the rescue http://t.co/x", "en"],
    ["gracias por nada, muy mal servicio", "other"],
    ["das ist nicht gut", "other"],
    ["merci pour tout, c'est très bien", "other"],
    ["terima kasih banyak untuk semua", "other"],
    ["とても美味しい", "other"],
    ["очень плохо", "other"],
    ["😡😡", "other"],
    ["", "other"],
  ])("%j is %s", (text, lang) => {
    expect(mainOf(text, null)).toBe(lang);
  });

  it("lets a hint decide only where the words do not", () => {
    expect(mainOf("😡", "vi")).toBe("vi");
    expect(mainOf("", "en-US")).toBe("en");
    expect(mainOf("Sữa này uống ngon lắm", "en")).toBe("vi");
    expect(mainOf("This is the best phone ever", "vi")).toBe("en");
    expect(mainOf("😡", "und")).toBe("other");
  });
});

describe("short posts", () => {
  it.each([
    ["ok shop", "vi"],
    ["vl", "vi"],
    ["e oi", "vi"],
    ["chan qua", "vi"],
    ["dep", "vi"],
    ["MINH THAY ON", "vi"],
    ["lol", "en"],
    ["me too", "en"],
    ["no problem", "en"],
    ["happy new year", "en"],
    ["50%", "other"],
    ["@united", "other"],
    ["http://x.com", "other"],
    ["안녕하세요", "other"],
    ["ขอบคุณ", "other"],
    ["bagus sekali", "other"],
  ])("%j is %s", (text, lang) => {
    expect(mainOf(text, null)).toBe(lang);
  });
});

describe("two languages in one post", () => {
  it.each([
    ["app lag quá", "vi"],
    ["Delivery chậm", "vi"],
    ["order 2 ngày chưa ship", "vi"],
    ["feedback tốt nha", "vi"],
    ["service tệ", "vi"],
    ["review nhanh: camera đẹp, battery ok", "vi"],
    ["I had phở in Hanoi and it was the best meal", "en"],
    ["love you Vinamilk", "en"],
    ["Nguyễn, your flight is delayed again today", "en"],
    ["#ngon thanks for the great dinner", "en"],
  ])("%j is %s", (text, lang) => {
    expect(mainOf(text, null)).toBe(lang);
  });
});

it("reads only as much as it needs: an essay costs what its beginning costs", () => {
  const vietnamese = "Sữa này uống ngon lắm. ";
  const english = "This is the best phone I have ever had. ";
  expect(mainOf(vietnamese.repeat(20) + english.repeat(50_000), null)).toBe("vi");
  expect(mainOf(english.repeat(200) + vietnamese.repeat(50_000), null)).toBe("en");
});

it("takes a word for what it is, however its marks are composed", () => {
  const text = "điện thoại chạy chậm";
  expect(mainOf(text.normalize("NFD"), null)).toBe(mainOf(text, null));
});
