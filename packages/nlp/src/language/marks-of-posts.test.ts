import { describe, expect, it } from "vitest";
import { readText } from "../reading/reader.ts";
import { detectLanguage } from "./detect-language.ts";

const marksOf = (text: string) => detectLanguage(readText(text), "vi").marks;

describe("a post", () => {
  it.each([
    "Giao hàng nhanh, đóng gói cẩn thận",
    "GIAO HÀNG NHANH, ĐÓNG GÓI CẨN THẬN",
    "Máy dùng ok, pin trâu",
    "sp đẹp k mn, e thik lắm",
    "Mua ở Dien May Xanh hôm qua, nhân viên nhiệt tình",
    "@giaohangnhanh giao chậm quá trời",
    "#khongngon nhưng rẻ",
    "xem https://khong-duoc.vn nhé",
    "ngon",
  ])("has its marks: %j", (text) => {
    expect(marksOf(text)).toBe("full");
  });

  it.each([
    "giao hang nhanh, dong goi can than",
    "GIAO HANG NHANH, DONG GOI CAN THAN",
    "may nay dung chan qua, pin yeu",
    "khong bao gio mua nua",
    "nhan vien tu van khong nhiet tinh, se khong quay lai",
    "dt nay choi game lag lam ae oi, dung mua",
  ])("has none: %j", (text) => {
    expect(marksOf(text)).toBe("none");
  });

  it.each([
    "Giao hàng nhanh nhung dong goi khong can than chut nao",
    "May nay dung tot nhung màn hình thi khong duoc dep lam",
  ])("has some: %j", (text) => {
    expect(marksOf(text)).toBe("partial");
  });

  it.each(["Giao hàng nhanh, đóng gói cẩn thận", "giao hang nhanh, dong goi can than"])(
    "is the same composed and decomposed, small and in capitals: %j",
    (text) => {
      expect(marksOf(text.normalize("NFD"))).toBe(marksOf(text));
      expect(marksOf(text.toUpperCase())).toBe(marksOf(text));
    },
  );
});
