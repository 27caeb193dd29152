import { describe, expect, it } from "vitest";
import { normalText } from "../reading/normal-text.ts";
import { readText } from "../reading/reader.ts";
import { restoreMarks } from "./restore-marks.ts";
import { shippedSyllables } from "./shipped-model.ts";

function restored(text: string): string {
  const read = readText(text);
  const forms = restoreMarks(read, shippedSyllables());
  return normalText(read, (token) => forms.get(token) ?? null);
}

describe("missing marks", () => {
  it.each([
    ["giao hang nhanh, dong goi can than", "giao hàng nhanh, đóng gói cẩn thận"],
    ["san pham nay rat tot", "sản phẩm này rất tốt"],
    ["may bay bi delay 3 tieng", "máy bay bị delay 3 tiếng"],
    ["khong ngon nhung re", "không ngon nhưng rẻ"],
    ["Nhan vien nhiet tinh", "Nhân viên nhiệt tình"],
    ["cam on shop nhieu", "cảm ơn shop nhiều"],
  ])("of %j: %j", (bare, full) => {
    expect(restored(bare)).toBe(full);
  });

  it("are put to the words that lack them alone", () => {
    expect(restored("sản pham này rất tot")).toBe("sản phẩm này rất tốt");
  });

  it("leave what is not known, what is written, and what is no word", () => {
    const text = "zxqw 😡 @khong https://x.vn/khong đẹp";
    expect(restored(text)).toBe(text);
  });

  it("leave chat spellings to be written out", () => {
    expect(restored("ko ngon")).toBe("không ngon");
  });
});
