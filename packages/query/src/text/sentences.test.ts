import { describe, expect, it } from "vitest";
import { endsSentence } from "./sentences.ts";

const ends = (gap: string, one = "một", next = "hai", areLabels = false) =>
  endsSentence(gap, () => ({ areLabels, one, next }));

describe("a sentence ends", () => {
  it.each([". ", "! ", "?", "...", "… ", "。", "！", "？", "｡", "．", "\n", "\r\n", " \u2028", ".) ", ". . "])(
    "at %j",
    (gap) => {
      expect(ends(gap)).toBe(true);
    },
  );

  it.each([" ", ", ", " - ", "; ", ": ", " (", "/", "", "\t"])("not at %j", (gap) => {
    expect(ends(gap)).toBe(false);
  });
});

describe("a dot with a token right before and after it", () => {
  it.each([
    ["ngon", "rẻ", true],
    ["1", "500", false],
    ["iPhone", "15", true],
    ["v", "c", false],
    ["TP", "HCM", false],
    ["TP", "hcm", true],
    ["ThS", "An", true],
    ["ế", "mặt", false],
    ["ế".normalize("NFD"), "mặt", false],
    ["2024", "Tết", true],
  ])("between %s and %s ends a sentence: %s", (one, next, expected) => {
    expect(ends(".", one, next)).toBe(expected);
  });

  it("ends none inside a domain name", () => {
    expect(ends(".", "shop", "vn", true)).toBe(false);
  });

  it("ends one all the same with a space after it", () => {
    expect(ends(". ", "1", "500")).toBe(true);
    expect(ends(". ", "TP", "HCM")).toBe(true);
  });

  it("looks at the tokens only where a lone dot stands between them", () => {
    const never = () => {
      throw new Error("looked at");
    };
    expect([endsSentence(" ", never), endsSentence("! ", never), endsSentence(", ", never)]).toEqual([
      false,
      true,
      false,
    ]);
  });
});
