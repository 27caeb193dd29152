import { describe, expect, it } from "vitest";
import { normalText } from "../reading/normal-text.ts";
import { readText } from "../reading/reader.ts";
import { restoreMarks } from "./restore-marks.ts";
import { shippedSyllables } from "./shipped-model.ts";
import { openSyllableModel } from "./syllable-model.ts";
import { countSyllables } from "./train-syllables.ts";

const withoutMarks = (text: string) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");

function restored(text: string, model = shippedSyllables()): string {
  const read = readText(text);
  const forms = restoreMarks(read, model);
  return normalText(read, (token) => forms.get(token) ?? null);
}

describe("a post without marks", () => {
  it.each([
    "nhân viên phục vụ rất nhiệt tình",
    "giao hàng nhanh, đóng gói cẩn thận",
    "sản phẩm này không tốt như quảng cáo",
    "màn hình đẹp nhưng pin yếu",
    "mình rất thất vọng về dịch vụ",
    "lần sau sẽ ủng hộ tiếp",
    "điện thoại này chụp ảnh đẹp",
    "giá cả hợp lý",
    "Chất lượng quá tệ",
    "không bao giờ quay lại",
  ])("gets them back: %j", (text) => {
    expect(restored(withoutMarks(text))).toBe(text);
  });

  it("keeps everything that is no word where it is", () => {
    expect(restored("Khong ngon!!! 😡 @khong_ngon #khongngon https://a.vn/khong 50k")).toBe(
      "Không ngon!!! 😡 @khong_ngon #khongngon https://a.vn/khong 50k",
    );
  });

  it("keeps its letters: without marks the answer is the question", () => {
    for (const text of ["toi mua hang o day hoai", "ban ban hang ban", "ma ma ma ma", "The phone thi dep lam"]) {
      expect(withoutMarks(restored(text))).toBe(text);
    }
  });

  it.each(["đẹp quá", "Sữa này uống ngon lắm", "sản phẩm tốt"])("that has them stays as it is: %j", (text) => {
    expect(restored(text)).toBe(text);
  });

  it("is restored once for all", () => {
    const once = restored("nhan vien nhiet tinh, giao hang nhanh");
    expect(restored(once)).toBe(once);
  });
});

describe("by the posts that it has seen", () => {
  const model = openSyllableModel(
    countSyllables(["pin yếu quá", "máy pin yếu", "yêu em lắm", "anh yêu em", "em rất yêu máy này"]),
  );

  it.each([
    ["pin yeu", "pin yếu"],
    ["anh yeu em", "anh yêu em"],
    ["PIN YEU", "PIN Yếu"],
    ["yeu, pin yeu", "yêu, pin yếu"],
    ["zenmo yeu", "zenmo yêu"],
    ["", ""],
    ["!!! 😡", "!!! 😡"],
  ])("%j is %j", (bare, marked) => {
    expect(restored(bare, model)).toBe(marked);
  });
});

it("of nothing seen restores nothing", () => {
  const model = openSyllableModel(countSyllables([]));
  expect(restored("giao hang nhanh lam", model)).toBe("giao hang nhanh lam");
});
