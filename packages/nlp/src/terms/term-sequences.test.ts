import { describe, expect, it } from "vitest";
import { readText } from "../reading/reader.ts";
import { STOP_WORDS } from "./stop-words.ts";
import { bareWord, wordRuns } from "./term-sequences.ts";

const runsOf = (text: string) => wordRuns(readText(text)).map((run) => run.join(" "));

describe("wordRuns", () => {
  it.each([
    ["at punctuation", "Giao chậm, gọi không ai bắt. Chán!", ["giao chậm", "gọi không ai bắt", "chán"]],
    ["at links, handles and emoji", "xem https://x.co/1 rồi @an nói 😡 gì", ["xem", "rồi", "nói", "gì"]],
    ["around hashtags", "mua #TreXanh hôm qua", ["mua", "tre xanh", "hôm qua"]],
  ])("ends a run %s", (_, text, runs) => {
    expect(runsOf(text)).toEqual(runs);
  });

  it("keeps numbers within a run, and takes the English 's off", () => {
    expect(runsOf("AeroWind's 3 flights")).toEqual(["aerowind 3 flights"]);
  });

  it("has none of a post without words", () => {
    expect(runsOf("😡 !!! https://x.co/1")).toEqual([]);
  });
});

it("takes the marks off a word", () => {
  expect(["đường", "ngân hàng", "café", "bank"].map(bareWord)).toEqual(["duong", "ngan hang", "cafe", "bank"]);
});

it("stops words of both languages and of chats, and none that names a thing", () => {
  for (const word of ["và", "không", "ko", "the", "don't", "nha"]) expect(STOP_WORDS.has(word)).toBe(true);
  for (const word of ["giá", "pin", "bank", "vé", "hàng", "service"]) expect(STOP_WORDS.has(word)).toBe(false);
});
