import { describe, expect, it } from "vitest";
import { hashWord } from "../reading/hash.ts";
import { isSyllable, isSyllableHash, SYLLABLES } from "./syllable-table.ts";

describe("isSyllable", () => {
  it.each(
    `điện nghiêng khuya quyết giữ gì giếng hoà hòa ngoằn uống yêu ươm quốc quỳnh thuở xoong nghĩa kỹ ghế
    được không người của những chuyển loạn tuyệt khoẻ ăn ông`.split(/\s+/),
  )("%s is one", (word) => {
    expect(isSyllable(word)).toBe(true);
  });

  it.each("good what shop flight kà cê ngi ghà điẹt tàp biết̀ zui wá fai strong ing qa hòáng đđ 123 😡".split(" "))(
    "%s is none",
    (word) => {
      expect(isSyllable(word)).toBe(false);
    },
  );

  it("asks for a rising or a heavy tone before a stop", () => {
    expect(["mát", "mạt", "mat", "màt", "mảt", "mãt"].map(isSyllable)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe("isSyllableHash", () => {
  it.each(["khong", "duoc", "nghieng", "quoc", "ngoan", "yeu"])("%s could be one without its marks", (bare) => {
    expect(isSyllableHash(hashWord(bare))).toBe(true);
  });

  it.each(["flight", "service", "dienmayxanh", "thx", "str"])("%s could not", (bare) => {
    expect(isSyllableHash(hashWord(bare))).toBe(false);
  });
});

it("knows some thousands of syllables, each in one spelling", () => {
  expect(SYLLABLES.size).toBeGreaterThan(2_000);
  for (const syllable of SYLLABLES) expect(syllable).toBe(syllable.normalize("NFC").toLowerCase());
});
