import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createReader } from "../reading/reader.ts";
import { NUMBER_NAMES } from "./feature-reader.ts";
import { createLanguageFeatures } from "./language-features.ts";
import type { MaskedSpan } from "./word-stream.ts";

const reader = createReader();
const features = { en: createLanguageFeatures("en"), vi: createLanguageFeatures("vi") };

function of(text: string, lang: "en" | "vi", masks: readonly MaskedSpan[] = []) {
  const { words, letters, numbers } = features[lang].featuresOf(reader.read(text), masks);
  return {
    words: [...words.ids.subarray(0, words.count)],
    letters: [...letters.ids.subarray(0, letters.count)],
    numbers: Object.fromEntries(NUMBER_NAMES.map((name, at) => [name, numbers[at] ?? 0])),
  };
}
const balance = (text: string, lang: "en" | "vi") => of(text, lang).numbers.balance ?? 0;

describe("what the lists say", () => {
  it.each<[string, "en" | "vi", "+" | "-" | "0"]>([
    ["The staff were wonderful", "en", "+"],
    ["Worst service ever", "en", "-"],
    ["The shop opens at nine", "en", "0"],
    ["It is not good", "en", "-"],
    ["Máy mượt, pin trâu", "vi", "+"],
    ["Giao hàng chậm, thái độ tệ", "vi", "-"],
    ["Hôm nay trời nắng", "vi", "0"],
    ["Không hề thất vọng", "vi", "+"],
    ["may muot, pin trau", "vi", "+"],
    ["dich vu qua te", "vi", "-"],
    ["sp đẹp lắm 😍", "vi", "+"],
  ])("of %j (%s) is %s", (text, lang, sign) => {
    const found = balance(text, lang);
    expect(found > 0.1 ? "+" : found < -0.1 ? "-" : "0").toBe(sign);
  });

  it("hears a longer phrase before the words in it", () => {
    expect(balance("không chê vào đâu được", "vi")).toBeGreaterThan(0);
    expect(of("tickets for Star Wars", "en").numbers.silent).toBe(1);
  });

  it("counts what is asked apart", () => {
    const { asked, balance: said } = of("máy này có tốt không ạ", "vi").numbers;
    expect(Math.abs(said ?? 1)).toBeLessThan(0.3);
    expect(asked).toBeDefined();
  });

  it("lets no masked name speak", () => {
    const text = "Wonderful Bank opened";
    expect(balance(text, "en")).toBeGreaterThan(0);
    expect(of(text, "en", [{ start: 0, end: 14 }]).numbers.balance).toBe(0);
    expect(of(text, "en", [{ start: 0, end: 14 }]).words).toEqual(
      of("Terrible Shop opened", "en", [{ start: 0, end: 13 }]).words,
    );
  });
});

describe("the words and letters", () => {
  it("are the same whatever the handle", () => {
    expect(of("@one thanks", "en").words).toEqual(of("@another thanks", "en").words);
    expect(of("@one thanks", "en").letters).toEqual(of("@another thanks", "en").letters);
  });

  it("of a text with marks hold those of the text without", () => {
    const [marked, bare] = [of("đẹp lắm", "vi"), of("dep lam", "vi")];
    expect(marked.words).toEqual(expect.arrayContaining(bare.words));
    expect(marked.letters).toEqual(bare.letters);
    expect(marked.words.length).toBeGreaterThan(bare.words.length);
  });

  it("tell a word under negation from the word", () => {
    expect(of("never works", "en").words).not.toEqual(expect.arrayContaining(of("works", "en").words.slice(0, 1)));
  });
});

describe("any text", () => {
  it("gives numbers from −1 to 1, and the same again", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 80 }),
        fc.constantFrom("en" as const, "vi" as const),
        (text, lang) => {
          const once = of(text, lang);
          expect(Object.values(once.numbers).every((number) => number >= -1 && number <= 1)).toBe(true);
          expect(of(text, lang)).toEqual(once);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("may be one endless word, thousands of emoji, or the name of a method", () => {
    for (const text of ["a".repeat(100_000), "😡".repeat(3_000), "constructor __proto__ toString", "\u202e"]) {
      const { words, letters } = of(text, "en");
      expect(words.length).toBeLessThanOrEqual(4_096);
      expect(letters.length).toBeLessThanOrEqual(4_096);
    }
  });
});
