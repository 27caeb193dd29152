import { describe, expect, it } from "vitest";
import { detectLanguage } from "./detect-language.ts";

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
    expect(detectLanguage(text, null)).toBe(lang);
  });

  it("lets a hint decide only where the words do not", () => {
    expect(detectLanguage("😡", "vi")).toBe("vi");
    expect(detectLanguage("", "en-US")).toBe("en");
    expect(detectLanguage("Sữa này uống ngon lắm", "en")).toBe("vi");
    expect(detectLanguage("This is the best phone ever", "vi")).toBe("en");
    expect(detectLanguage("😡", "und")).toBe("other");
  });
});
