import { describe, expect, it } from "vitest";
import { hashWord } from "../hash.ts";
import { normalText } from "../normal-text.ts";
import { readText } from "../reader.ts";
import { respelledOf } from "../testing/described.ts";
import { ENGLISH_SPELLINGS } from "./english-spellings.ts";
import { VIETNAMESE_SPELLINGS } from "./vietnamese-spellings.ts";

describe("chat spellings", () => {
  it.each([
    ["ko bt có dc k ạ", "ko=không, bt=biết, dc=được, k=không"],
    ["mn ơi sp này xịn vl", "mn=mọi người, sp=sản phẩm, vl=vãi lồn"],
    ["thik wá đi", "thik=thích, wá=quá"],
    ["hqua đặt hnay tới r", "hqua=hôm qua, hnay=hôm nay, r=rồi"],
    ["cskh k rep mk", "cskh=chăm sóc khách hàng, k=không, mk=mình"],
    ["giá 50 k thôi", ""],
    ["Long Thần M ra mắt", ""],
    ["thx u r the best", "thx=thanks, u=you, r=are"],
    ["idk tbh its gr8", "idk=i don't know, tbh=to be honest, gr8=great"],
    ["i dont like it", "dont=don't"],
    ["hahahaaha vui", "hahahaaha=haha"],
    ["đẹpppp quá", "đẹpppp=đẹp"],
  ])("of %j", (text, spelled) => {
    expect(respelledOf(readText(text))).toBe(spelled);
  });

  it("have the syllables of what they stand for, with marks and without", () => {
    const read = readText("mn ơi");
    expect([...read.normalFrom.subarray(0, 3)]).toEqual([0, 2, 3]);
    expect([...read.normalHash.subarray(0, 3)]).toEqual(["mọi", "người", "ơi"].map(hashWord));
    expect([...read.bareHash.subarray(0, 3)]).toEqual(["moi", "nguoi", "oi"].map(hashWord));
  });

  it("are written out beside all else as it is", () => {
    expect(normalText(readText("Ko bt :)) #KoBiet, sp ĐẸPPPP nha @ko 😡"))).toBe(
      "Không biết :)) #KoBiet, sản phẩm Đẹp nha @ko 😡",
    );
  });

  it.each([
    ["Vietnamese", VIETNAMESE_SPELLINGS],
    ["English", ENGLISH_SPELLINGS],
  ])("stand for one word each: %s", (_, list) => {
    const spellings = list.split(/;\s+/).flatMap((entry) => (entry.split(": ")[1] ?? "").split(" "));
    expect(spellings.filter((spelling, nth) => spellings.indexOf(spelling) !== nth)).toEqual([]);
    expect(spellings.filter((spelling) => spelling === "" || /[\s:;]/.test(spelling))).toEqual([]);
  });
});
