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

/** What leaves a post out of every number; below it a score only orders. */
const LEFT_OUT_FROM = 0.7;

describe("honest posts that look like spam", () => {
  it.each([
    "không thể chấp nhận được, gọi 0901234567 ba lần không ai nghe",
    "khong the chap nhan duoc cach lam viec nay",
    "Ngân hàng không cho vay online, thất vọng",
    "Hotline 1900 1234 gọi mãi không được",
    "Mình vừa được công ty tuyển làm CTV, vui quá",
    "click here to track your parcel, it says",
    "presale tickets for the concert sold out in a minute",
    "casino royale movie night on my new TV",
    "mua iPhone X 100 triệu",
    "tệ tệ tệ tệ tệ",
    "xem https://a.vn và https://b.vn rồi so giá giúp mình",
    "Tết này #tet #tet2027 #xuan #giadinh về quê ăn bánh chưng với cả nhà, vui lắm mọi người ơi",
  ])("%j is counted", (text) => {
    expect(spamScore(text)).toBeLessThan(LEFT_OUT_FROM);
  });
});

describe("spam in disguise", () => {
  it.each([
    ["in capitals", "NHÀ CÁI UY TÍN, NỔ HŨ MỖI NGÀY"],
    ["without marks", "nha cai uy tin, no hu moi ngay"],
    ["with marks apart", "nhà cái uy tín, nổ hũ".normalize("NFD")],
    ["behind a story", `${"Hôm nay trời đẹp. ".repeat(200)}soi kèo tài xỉu tại kubet`],
    ["two weak signs together", "Tuyển CTV online, inbox ngay để biết thêm"],
  ])("%s", (_, text) => {
    expect(spamScore(text)).toBeGreaterThanOrEqual(LEFT_OUT_FROM);
  });
});

describe("the score", () => {
  it("grows with every sign and stays within 0 and 1", () => {
    const one = spamScore("casino royale");
    const two = spamScore("casino royale, follow back");
    const many = spamScore("nhà cái, vay tiền nhanh, tăng like, airdrop, viagra, inbox ngay, 0901 234 567");
    expect(one).toBeLessThan(two);
    expect(two).toBeLessThan(many);
    expect(many).toBeLessThanOrEqual(1);
  });

  it("counts a sign once, however often it stands", () => {
    expect(spamScore("casino ".repeat(5))).toBe(spamScore("casino"));
  });
});
