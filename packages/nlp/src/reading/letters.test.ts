import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bareUnit, composeUnits, foldStyled, foldUnit, isSameSound, tonelessUnit, toneOf } from "./letters.ts";

const unit = (letter: string) => letter.charCodeAt(0);
const each = (letters: string, change: (unit: number) => number) =>
  String.fromCharCode(...[...letters].map((letter) => change(unit(letter))));

describe("a letter", () => {
  it.each([
    ["ĐẸP", "đẹp"],
    ["NGƯỜI", "người"],
    ["ＳＡＬＥ", "sale"],
    ["Don’t", "don't"],
    ["ÉTÉ", "été"],
    ["ПЛОХО", "плохо"],
    ["ΚΑΛΟ", "καλο"],
    ["美味", "美味"],
    ["123", "123"],
  ])("in lower case: %s is %s", (written, folded) => {
    expect(each(written, foldUnit)).toBe(folded);
  });

  it.each([
    ["điện", "dien"],
    ["người", "nguoi"],
    ["ưởng", "uong"],
    ["ẫậẵặ", "aaaa"],
    ["ỷỹỵỳý", "yyyyy"],
    ["quốc", "quoc"],
    ["niño", "nino"],
    ["плохо", "плохо"],
  ])("without its marks: %s is %s", (folded, bare) => {
    expect(each(folded, bareUnit)).toBe(bare);
  });

  it.each([
    ["ấầẩẫậ", "âââââ"],
    ["ướừợữ", "ươươư"],
    ["đẹp", "đep"],
    ["ăâêôơưđ", "ăâêôơưđ"],
  ])("without its tone: %s is %s", (folded, toneless) => {
    expect(each(folded, tonelessUnit)).toBe(toneless);
  });

  it.each([
    ["a", 0],
    ["ă", 0],
    ["đ", 0],
    ["à", 1],
    ["ắ", 2],
    ["ẫ", 3],
    ["ở", 4],
    ["ệ", 5],
  ])("has a tone: of %s it is %i", (letter, tone) => {
    expect(toneOf(unit(letter))).toBe(tone);
  });
});

describe("letters and marks", () => {
  it.each([
    ["e", "\u0323", "ẹ"],
    ["ẹ", "\u0302", "ệ"],
    ["o", "\u031b", "ơ"],
    ["ơ", "\u0301", "ớ"],
    ["u", "\u0309", "ủ"],
  ])("are one unit together: %s and a mark are %s", (letter, mark, whole) => {
    expect(composeUnits(unit(letter), unit(mark))).toBe(unit(whole));
  });

  it("are none where there is no such letter", () => {
    expect(composeUnits(unit("z"), unit("\u0323"))).toBe(unit("ẓ"));
    expect(composeUnits(unit("q"), unit("\u0303"))).toBe(0);
    expect(composeUnits(unit("đ"), unit("\u0301"))).toBe(0);
  });
});

describe("letters of other shapes", () => {
  it.each([
    ["𝗕", "b"],
    ["𝒔", "s"],
    ["𝕏", "x"],
    ["𝟓", "5"],
    ["𝓩", "z"],
  ])("%s is %s", (styled, plain) => {
    expect(foldStyled(styled.codePointAt(0) ?? 0)).toBe(unit(plain));
  });

  it("leave other signs as they are", () => {
    expect([foldStyled(0x1f621), foldStyled(0x61), foldStyled(0x1d7ff + 1)]).toEqual([0, 0, 0]);
  });
});

it("draws a sound out only with letters of that sound", () => {
  const pairs = ["áa", "êe", "đd", "oo", "ưu", "uư", "ao", "nm"];
  expect(pairs.filter((pair) => isSameSound(unit(pair), pair.charCodeAt(1)))).toEqual(["áa", "êe", "đd", "oo"]);
});

describe("of any unit", () => {
  const units = fc.integer({ min: 0, max: 0xffff });

  it("folding, and taking marks or tones off, is done once for all", () => {
    fc.assert(
      fc.property(units, (given) => {
        const folded = foldUnit(given);
        expect(foldUnit(folded)).toBe(folded);
        expect(bareUnit(bareUnit(folded))).toBe(bareUnit(folded));
        expect(tonelessUnit(tonelessUnit(folded))).toBe(tonelessUnit(folded));
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  it("the bare letter is the same with its tone and without", () => {
    fc.assert(
      fc.property(units, (given) => {
        const folded = foldUnit(given);
        expect(bareUnit(tonelessUnit(folded))).toBe(bareUnit(folded));
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  it("is one unit: a tone is 0 to 5, and without a tone nothing is taken off", () => {
    fc.assert(
      fc.property(units, (given) => {
        const folded = foldUnit(given);
        const tone = toneOf(folded);
        expect(tone).toBeGreaterThanOrEqual(0);
        expect(tone).toBeLessThanOrEqual(5);
        if (tone === 0) expect(tonelessUnit(folded)).toBe(folded);
      }),
      { seed: 3, numRuns: 100 },
    );
  });
});
