import { describe, expect, it } from "vitest";
import { astralClass, CharClass, unitClass } from "./char-class.ts";

const NAMES = new Map<number, string>(Object.entries(CharClass).map(([name, value]) => [value, name]));
const classOf = (char: string) => {
  const point = char.codePointAt(0) ?? 0;
  return NAMES.get(point < 0x1_0000 ? unitClass(point) : astralClass(point));
};

describe("what a sign is to the reader", () => {
  it.each<[keyof typeof CharClass, string[]]>([
    ["space", [" ", "\t", "\u00a0", "\u3000", "\u2009", "\ufeff"]],
    ["lineBreak", ["\n", "\r", "\u2028", "\u2029"]],
    ["letter", ["a", "Đ", "ệ", "ü", "я", "α", "ا", "𝗕", "한"]],
    ["digit", ["0", "9", "٣", "½", "²", "𝟓"]],
    ["mark", ["\u0301", "\u0323", "\u031b"]],
    ["alone", ["美", "の", "カ", "ข", "ລ", "ខ", "𠮷"]],
    ["emoji", ["😡", "❤", "✅", "☀", "🇻", "⭐", "🔥"]],
    ["punctuation", [".", "!", "…", "–", "#", "*", "@", "™", "©", "$", "₫", "%", "“", "‼"]],
    ["ignored", ["\u200b", "\u200d", "\ufe0f", "\u202e", "\u00ad", "\u0000", "🏽", "\ue000", "\u20e3"]],
  ])("is %s", (name, chars) => {
    expect(chars.map((char) => [char, classOf(char)])).toEqual(chars.map((char) => [char, name]));
  });

  it("of half a pair is nothing", () => {
    expect([unitClass(0xd83d), unitClass(0xde21)]).toEqual([CharClass.ignored, CharClass.ignored]);
  });

  it("is the same when asked again", () => {
    for (const char of ["a", "😡", "美", "\u200b", " "]) expect(classOf(char)).toBe(classOf(char));
  });

  it("is known of every unit and of every sign in pictures", () => {
    const unknown: string[] = [];
    for (let unit = 0; unit < 0x1_0000; unit += 97) {
      if (unitClass(unit) === CharClass.unknown) unknown.push(unit.toString(16));
    }
    for (let point = 0x1_f000; point < 0x2_0000; point += 13) {
      if (astralClass(point) === CharClass.unknown) unknown.push(point.toString(16));
    }
    expect(unknown).toEqual([]);
  });
});
