import { describe, expect, it } from "vitest";
import { readText } from "../reading/reader.ts";
import { detectLanguage } from "./detect-language.ts";

const mainOf = (text: string, hint: string | null) => detectLanguage(readText(text), hint).main;

describe("what a source says of the language", () => {
  it.each([
    ["vi", "vi"],
    ["vi-VN", "vi"],
    ["VI", "vi"],
    ["vi_VN", "vi"],
    ["en", "en"],
    ["en-GB", "en"],
    ["EN_us", "en"],
    ["fr", "other"],
    ["zh-Hant-TW", "other"],
    ["und", "other"],
    ["", "other"],
    ["-", "other"],
    ["constructor", "other"],
    [null, "other"],
  ])("%j decides of a post without words: %s", (hint, main) => {
    for (const text of ["😡😡", "https://a.vn", "@vietlink", "50%", "!!!", ""]) expect(mainOf(text, hint)).toBe(main);
  });

  it.each(["vi", "en", "fr", "und", null])("%j changes nothing where the words tell", (hint) => {
    expect(mainOf("Sữa này uống ngon lắm luôn", hint)).toBe("vi");
    expect(mainOf("giao hang cham qua shop oi", hint)).toBe("vi");
    expect(mainOf("The delivery was late again", hint)).toBe("en");
    expect(mainOf("とても美味しい", hint)).toBe("other");
  });

  it("gives a post its marks only where it is read as Vietnamese", () => {
    expect(detectLanguage(readText("😡"), "vi").marks).toBe("full");
    expect(detectLanguage(readText("😡"), "en").marks).toBeNull();
  });
});
