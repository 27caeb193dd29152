import { describe, expect, it } from "vitest";
import { spamScore } from "./spam-score.ts";

describe("spamScore", () => {
  it.each([
    "Nhà cái uy tín số 1, nổ hũ thưởng 100% tại w88",
    "Best online slots casino bonus free spins",
    "Vay tiền nhanh không thế chấp, giải ngân trong ngày 0901 234 567",
    "https://a.co https://b.co https://c.co https://d.co https://e.co buy",
    "deal deal deal deal deal deal deal deal deal deal deal deal deal deal deal deal deal deal deal deal",
    `sale ${Array.from({ length: 12 }, (_, nth) => `#tag${nth}`).join(" ")}`,
  ])("is high for %j", (text) => {
    expect(spamScore(text)).toBeGreaterThanOrEqual(0.6);
  });

  it.each([
    "@united my flight was delayed for three hours",
    "Điện Máy Xanh giao hàng nhanh, nhân viên nhiệt tình",
    "đọc thêm tại https://vnexpress.net/bai-viet",
    "great phone #apple #iphone",
    "",
  ])("is low for %j", (text) => {
    expect(spamScore(text)).toBeLessThan(0.35);
  });

  it.each(["Jackpot! I found my bag #legroom", "I'm betting this will go 6 months", "we met at the casino in Vegas"])(
    "does not leave out %j for a word that gamblers use too",
    (text) => {
      expect(spamScore(text)).toBeLessThan(0.7);
    },
  );
});
