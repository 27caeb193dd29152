import { expect, it } from "vitest";
import { writtenWords } from "./written-words.ts";

const places = (text: string) => writtenWords(text).map(({ text: word, place }) => `${word} ${place}`);

it("reads words as they are written, with their marks and without", () => {
  expect(writtenWords("Bé ở Đà Nẵng")).toEqual([
    { text: "Bé", marked: "bé", bare: "be", place: "word" },
    { text: "ở", marked: "ở", bare: "o", place: "word" },
    { text: "Đà", marked: "đà", bare: "da", place: "word" },
    { text: "Nẵng", marked: "nẵng", bare: "nang", place: "word" },
  ]);
});

it.each([
  ["Gọi @be đi", ["Gọi word", "be handle", "đi word"]],
  ["(#be) nhé!", ["be hashtag", "nhé word"]],
  ["xem be.com.vn", ["xem word", "be domain", "com domain", "vn domain"]],
  ["https://be.com.vn/ve", ["https domain", "be domain", "com domain", "vn domain", "ve domain"]],
  ["hết be. Rồi", ["hết word", "be word", "Rồi word"]],
  ["", []],
])("tells what a word stands as: %s", (text, expected) => {
  expect(places(text)).toEqual(expected);
});
