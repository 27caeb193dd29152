import { describe, expect, it } from "vitest";
import { detectLanguage } from "../language/detect-language.ts";
import { restoreMarks } from "../syllable/restore-marks.ts";
import { shippedSyllables } from "../syllable/shipped-model.ts";
import { foldedForm } from "./forms.ts";
import { normalText } from "./normal-text.ts";
import { READ_AT_MOST, readText } from "./reader.ts";

const MEGABYTE = 1_000_000;
const repeated = (piece: string) => piece.repeat(Math.ceil(MEGABYTE / piece.length));

/** Texts that would cost the square of their length where anything looked back or ahead without a bound. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ["one long word", repeated("a")],
  ["one long word with marks", repeated("đẹp")],
  ["emoji", repeated("😡")],
  ["a family without end", repeated("👨‍")],
  ["marks on one letter", `e${repeated("\u0301")}`],
  ["dots", repeated("a.")],
  ["signs", repeated(":'-")],
  ["hashtags", repeated("#")],
  ["one long hashtag", `#${repeated("khongngon")}`],
  ["at signs", repeated("a@")],
  ["stars", `a${repeated("*")}`],
  ["negations", repeated("không ")],
  ["contrasts", repeated("nhưng ")],
  ["đâu", repeated("đâu ")],
  ["comparisons", repeated("hơn hẳn ")],
  ["line breaks", repeated("\n")],
  ["digits", repeated("1.")],
  ["halves of pairs", repeated("\ud83d")],
  ["second halves", repeated("\ude21\ud83d")],
  ["signs of direction", repeated("\u202e\u202d")],
  ["words without marks", repeated("ma ")],
];

describe("hostile text", () => {
  it.each(HOSTILE)("%s: no more is made of it than of its beginning", (_, text) => {
    const read = readText(text);
    expect(read.readTo).toBeLessThanOrEqual(READ_AT_MOST);
    expect(read.count).toBeLessThanOrEqual(2 * READ_AT_MOST);
    expect(read.unitFrom[read.count] ?? 0).toBeLessThanOrEqual(2 * READ_AT_MOST + 2);
    expect(read.normalFrom[read.count] ?? 0).toBeLessThanOrEqual(3 * READ_AT_MOST);
    expect(read.clauseCount).toBeLessThanOrEqual(read.count);
    expect(detectLanguage(read, null).lang).toMatch(/^(?:vi|en|mixed|other)$/);
  });

  it.each(["constructor", "__proto__", "hasOwnProperty", "toString", "valueOf"])(
    "%s is a word as any other",
    (word) => {
      const read = readText(`${word} #${word} @${word}`);
      const forms = Array.from({ length: read.count }, (_, token) => foldedForm(read, token));
      expect(forms).toContain(word.toLowerCase().replaceAll("_", ""));
      expect(detectLanguage(read, null).probability).toBeGreaterThan(0);
      expect(normalText(read)).toContain(word);
    },
  );

  it("sees through signs of direction and joiners within a word", () => {
    expect(foldedForm(readText("đ\u200bẹ\u202ep"), 0)).toBe("đẹp");
  });

  it("passes over lone halves of pairs", () => {
    expect(readText("\ud83d ngon \ude21").count).toBe(1);
  });

  it("restores marks of at most a dozen forms a word", () => {
    const read = readText(repeated("ma "));
    expect(restoreMarks(read, shippedSyllables()).size).toBeLessThanOrEqual(read.count);
  });
});
