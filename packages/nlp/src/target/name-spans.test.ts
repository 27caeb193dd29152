import { expect, it } from "vitest";
import { readText } from "../reading/reader.ts";
import { findTarget } from "../score/find-target.ts";
import { apartSpans, likelyNames } from "./name-spans.ts";

const namesIn = (text: string, ...known: string[]) =>
  likelyNames(
    readText(text),
    known.flatMap((name) => findTarget(text, text.length, name)),
  ).map(({ start, end }) => text.slice(start, end));

it("of spans over each other keeps the earlier, and the longer", () => {
  expect(
    apartSpans([
      { start: 4, end: 8 },
      { start: 0, end: 3 },
      { start: 0, end: 6 },
      { start: 8, end: 8 },
      { start: 8, end: 9 },
    ]),
  ).toEqual([
    { start: 0, end: 6 },
    { start: 8, end: 9 },
  ]);
});

it("takes capitals within a sentence for names, a run of them for one", () => {
  expect(namesIn("Vilink nhà mình chạy phà phà, còn Sớm Mai thì đứt suốt", "Vilink")).toEqual(["Vilink", "Sớm Mai"]);
});

it("takes nothing at the beginning of a sentence for a name", () => {
  expect(namesIn("Ngon lắm nha cả nhà. Mai ghé quán ăn thử")).toEqual([]);
});

it("knows what it was told, in a text without capitals too", () => {
  expect(namesIn("vilink chạy mượt hơn netgo", "netgo")).toEqual(["netgo"]);
});

it("trusts no capitals where most words have one, nor words that shout", () => {
  expect(namesIn("Larkbank To Pay Record Fine For Its Part In Crash", "Larkbank")).toEqual(["Larkbank"]);
  expect(namesIn("this is the WORST coffee in town", "town")).toEqual(["town"]);
});

it("leaves a known name as long as it was told", () => {
  expect(namesIn("hôm qua mình ra Sen Bank Thủ Đức gửi tiền tiết kiệm", "Sen Bank")).toEqual(["Sen Bank", "Thủ Đức"]);
});
