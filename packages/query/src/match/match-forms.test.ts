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

describe("variants", () => {
  it.each([
    ["không", "ko thích", "variant"],
    ["không", "hok thích", "variant"],
    ["không", "KO thích", undefined],
    ["không", "Ko thích", "variant"],
    ["không", "đồng 50ko", undefined],
    ["không", "#ko", undefined],
    ["ko", "ko thích", "equal"],
    ["khong", "ko thích", undefined],
    ["exact:không", "ko thích", undefined],
    ["case:không", "ko thích", undefined],
    ["fold:khong", "ko thích", "variant"],
    ['"không được"', "ko dc đâu", "variant"],
    ['"không được"', "ko được, không được", "equal"],
    ["được", "đc", "variant"],
  ])("%s in “%s” is %s", (query, text, form) => {
    expect(formIn(query, text)).toBe(form);
  });
});

describe("names in pieces", () => {
  it.each([
    ["vcb", "V.C.B lỗi", "obfuscated"],
    ["vcb", "v c b lỗi", "obfuscated"],
    ["vcb", "v-c_b", "obfuscated"],
    ["vcb", "v. c. b", undefined],
    ["vcb", "v  c b", undefined],
    ["vcb", "A.V.C.B", undefined],
    ["vcb", "v.c.b.x", undefined],
    ["vcb", "vc b", undefined],
    ["vcb", "vc.b", "obfuscated"],
    ["vietcombank", "Viet*com*bank", "obfuscated"],
    ["vietcombank", "viet com bank", "joined"],
    ["vietcombank", "viet com ban", undefined],
    ["vietcombank", "việt com bank", "joined"],
    ["viêtcombank", "việt com bank", undefined],
    ["viêtcombank", "viet com bank", "joined"],
    ["vinfast", "vin fast", "joined"],
    ["vinfast", "vin-fast.com", "joined"],
    ["vinfast", "#vin_fast", "equal"],
    ["vinfast", "v i n f a s t", "obfuscated"],
    ["may", "m.a.y", undefined],
    ["exact:vcb", "V.C.B", undefined],
    ["case:VCB", "V.C.B", undefined],
    ["momo", "mo mo", undefined],
  ])("%s in “%s” is %s", (query, text, form) => {
    expect(formIn(query, text)).toBe(form);
  });
});
