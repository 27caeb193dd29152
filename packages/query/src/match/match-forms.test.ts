import { describe, expect, it } from "vitest";
import { matchable } from "./matchable.ts";
import { createMatcher } from "./matcher.ts";

const formIn = (query: string, text: string, title: string | null = null) =>
  createMatcher([{ id: "q", query }]).match(matchable({ text, title }))[0]?.form;

describe("match_form", () => {
  it.each([
    ["vinamilk", "VINAMILK ngon", "equal"],
    ["điện", "dien tu", "bare"],
    ['"đà nẵng"', "đi da nang chơi", "bare"],
    ['"đà nẵng"', "quả tạ đá nặng", undefined],
    ['"da nang"', "đi Đà Nẵng chơi", "folded"],
    ['fold:"đà nẵng"', "tảng đá nặng", "folded"],
    ['"điện máy xanh"', "#dienmayxanh", "joined"],
    ['"điện máy xanh"', "dienmayxanh.com", "joined"],
    ['"điện máy xanh"', "@dienmayxanh ơi", "joined"],
  ])("%s in “%s” is %s", (query, text, form) => {
    expect(formIn(query, text)).toBe(form);
  });

  it.each([
    ["equal before bare", "dien máy xanh, điện máy xanh", "equal"],
    ["equal before joined", "#dienmayxanh: điện máy xanh", "equal"],
    ["bare before joined", "#dienmayxanh: dien may xanh", "bare"],
  ])("is the plainest of several: %s", (_, text, form) => {
    expect(formIn('"điện máy xanh"', text)).toBe(form);
  });

  it("counts the title too", () => {
    expect(formIn('"điện máy xanh"', "#dienmayxanh", "Điện Máy Xanh khai trương")).toBe("equal");
  });

  it("is that of the words which made the query hold, not of those under NOT", () => {
    expect(formIn('"điện máy xanh" OR vinamilk', "#dienmayxanh")).toBe("joined");
    expect(formIn('#dienmayxanh NOT "tuyển dụng"', "#dienmayxanh mở cửa")).toBe("equal");
  });
});
