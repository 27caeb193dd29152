import { describe, expect, it } from "vitest";
import { normalText } from "../normal-text.ts";
import { readText } from "../reader.ts";

const writtenOut = (text: string) => normalText(readText(text));

describe("a Vietnamese chat written out", () => {
  it.each([
    ["sp này xài dc k mn", "sản phẩm này xài được không mọi người"],
    ["shop rep ib e vs ạ", "shop rep inbox em với ạ"],
    ["t mua hqua mà hnay hư r", "tôi mua hôm qua mà hôm nay hư rồi"],
    ["đt pin yếu vcl, chán k bt ns", "điện thoại pin yếu vãi cả lồn, chán không biết nói"],
    ["nv tư vấn nhtinh lém", "nhân viên tư vấn nhiệt tình lắm"],
    ["Thik mấy mẫu này wá", "Thích mấy mẫu này quá"],
    ["ngon nhma mắc wá đi", "ngon nhưng mà mắc quá đi"],
    ["mik ko hỉu lun á", "mình không hiểu luôn á"],
    ["ck e cx khen", "chồng em cũng khen"],
    ["KO NGON", "Không NGON"],
    ["đẹpppp vãiiii", "đẹp vãi"],
    ["huhuhu buồn", "huhu buồn"],
    ["kkkkk hài", "haha hài"],
  ])("%j is %j", (chat, plain) => {
    expect(writtenOut(chat)).toBe(plain);
  });
});

describe("an English chat written out", () => {
  it.each([
    ["thx u guys r the best", "thanks you guys are the best"],
    ["idk why ppl hate it tbh", "i don't know why people hate it to be honest"],
    ["plz dont buy this", "please don't buy this"],
    ["sooooo goood", "so good"],
    ["imo its def worth it", "in my opinion its definitely worth it"],
    ["Gr8 service", "Great service"],
    ["waited 3 hrs bc the flt was late", "waited 3 hours because the flight was late"],
    ["its shit tho", "its shit though"],
    ["LOOOOVE it", "Love it"],
    ["hahahaha the best", "haha the best"],
  ])("%j is %j", (chat, plain) => {
    expect(writtenOut(chat)).toBe(plain);
  });
});

describe("what is left as it is written", () => {
  it.each([
    "Sữa này uống ngon lắm.",
    "The flight was on time.",
    "@ko_bt #kobt https://ko.vn/bt",
    "Giá 50k, ship 20k",
    "  hai  khoảng   trắng \n dòng mới ",
    "😡😡 :)) !!! ...",
    "“Ngon” (rẻ) – đẹp",
    "iPhone 15 Pro Max",
    "美味しい очень",
    "",
  ])("%j", (text) => {
    expect(writtenOut(text)).toBe(text);
  });

  it("is all that is no word, wherever a word is written out", () => {
    expect(writtenOut("ko 😡 ko, KO! @ko #ko")).toBe("không 😡 không, Không! @ko #ko");
  });

  it.each(["dien thoai nay tot", "khieu nai mai chua xong", "di tau ra Hue", "ngoi rat thoai mai"])(
    "is a word that only lacks its marks: %j",
    (text) => {
      expect(writtenOut(text)).toBe(text);
    },
  );

  it("is every word where the other language's chats spell it so", () => {
    expect(writtenOut("the dc motor is ok")).toBe("the dc motor is ok");
    expect(writtenOut("u xơ thì khám ở đâu")).toBe("u xơ thì khám ở đâu");
  });
});

it("takes another form for a word from whom it asks", () => {
  const read = readText("ngon ko shop");
  expect(normalText(read, (token) => (token === 2 ? "cửa hàng" : null))).toBe("ngon không cửa hàng");
});

it("writes nothing out twice", () => {
  for (const chat of ["sp này xài dc k mn", "thx u guys r the best", "đẹpppp quáááá", "hahaha"]) {
    expect(writtenOut(writtenOut(chat))).toBe(writtenOut(chat));
  }
});
