import { describe, expect, it } from "vitest";
import { isSyllable, SYLLABLES } from "./syllable-table.ts";

const accepted = (words: string) => words.split(" ").filter(isSyllable).join(" ");

describe("how Vietnamese writes a sound", () => {
  it.each([
    ["k before front vowels, c before the others", "kẻ kể kính kỳ", "cả có cúng cứ", "cẻ cể cính kả kó kúng"],
    ["gh before front vowels, g before the others", "ghé ghế ghim", "gà gỗ gương", "gé gế ghà ghỗ"],
    ["ngh before front vowels, ng before the others", "nghe nghề nghĩ", "ngà ngon người", "nge ngề nghà nghon"],
    ["qu, never q", "quà quen quý quốc", "quanh quyển", "qà qen qý"],
    ["gi, as an onset and as a word", "giá giống giữ gì", "giờ già", "gií giy"],
    ["no f, j, w, z", "phở dì và gió", "phim vui", "fở jì wà zó"],
  ])("%s", (_, some, others, none) => {
    expect([accepted(some), accepted(others), accepted(none)]).toEqual([some, others, ""]);
  });

  it("places the tone where either school does", () => {
    expect(accepted("hoà hòa khoẻ khỏe thuỷ thủy")).toBe("hoà hòa khoẻ khỏe thuỷ thủy");
  });

  it("allows one tone in a syllable", () => {
    expect(accepted("hóa hoá hóá tiếng tiéńg")).toBe("hóa hoá tiếng");
  });

  it("takes composed and decomposed letters", () => {
    expect("được nghiêng quyết".normalize("NFD").split(" ").every(isSyllable)).toBe(true);
  });

  it("takes small letters, as words are folded", () => {
    expect([isSyllable("ngon"), isSyllable("Ngon"), isSyllable("")]).toEqual([true, false, false]);
  });

  it("has no syllable with a tone in its table, and none of the borrowed letters", () => {
    for (const syllable of SYLLABLES) {
      expect(syllable).not.toMatch(/[fjwz]/);
      expect(syllable.normalize("NFD")).not.toMatch(/[\u0300\u0301\u0303\u0309\u0323]/);
    }
  });
});
