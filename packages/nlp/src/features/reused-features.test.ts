import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createReader } from "../reading/reader.ts";
import { createLanguageFeatures } from "./language-features.ts";

const reader = createReader();
const WORDS =
  "máy đẹp dep qua rất tệ te không khong ngon nhưng lừa_đảo good very bad not 😡 :)) ! ? 5 sao @a #NgonQuá".split(" ");
const post = fc
  .array(fc.constantFrom(...WORDS), { maxLength: 8 })
  .map((words) => words.map((word) => word.replace("_", " ")).join(" "));

describe.each(["vi", "en"] as const)("the features of a post (%s)", (lang) => {
  const features = createLanguageFeatures(lang);
  const copyOf = (text: string) => {
    const { words, letters, numbers } = features.featuresOf(reader.read(text), []);
    return [[...words.ids.subarray(0, words.count)], [...letters.ids.subarray(0, letters.count)], [...numbers]];
  };

  it("do not hang on the posts before it", () => {
    fc.assert(
      fc.property(post, post, post, (text, one, other) => {
        copyOf(one);
        const behindOne = copyOf(text);
        copyOf(other);
        expect(copyOf(text)).toEqual(behindOne);
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  it("hold each word and each run of letters once", () => {
    fc.assert(
      fc.property(post, (text) => {
        for (const ids of copyOf(text).slice(0, 2)) expect(new Set(ids).size).toBe(ids.length);
      }),
      { seed: 3, numRuns: 40 },
    );
  });

  it("are those of the post in capitals, but for what shouts", () => {
    fc.assert(
      fc.property(post, (text) => {
        const [words, letters] = copyOf(text);
        expect(copyOf(text.toUpperCase()).slice(0, 2)).toEqual([words, letters]);
      }),
      { seed: 3, numRuns: 40 },
    );
  });
});
