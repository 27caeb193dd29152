import fc from "fast-check";
import { expect, it } from "vitest";
import { findTarget } from "./find-target.ts";

const found = (text: string, target: string) =>
  findTarget(text, text.length, target).map(({ start, end }) => text.slice(start, end));

it.each([
  ["Sen Bank ổn, SEN BANK chậm", "sen bank", ["Sen Bank", "SEN BANK"]],
  ["thẻ sen  bank\nnày", "Sen Bank", ["sen  bank"]],
  ["Nước mắm Hòn Sơn ngon, hon son la nhat", "Hòn Sơn", ["Hòn Sơn", "hon son"]],
  ["tra sua Moc", "Mộc", ["Moc"]],
  ["trà sữa Mộc", "Moc", ["Mộc"]],
  ["@united and United", "united", ["united", "United"]],
  ["@united late", "@United", ["@united"]],
  ["đi #SenBank nhé", "senbank", ["SenBank"]],
  ["Đông Quan Bank", "dong quan bank", ["Đông Quan Bank"]],
  ["no such name", "Sen", []],
  ["anything", "", []],
  ["anything", "  ", []],
  ["constructor __proto__", "__proto__", ["__proto__"]],
  ["(.*)", ".*", [".*"]],
])("finds in %j the name %j: %j", (text, target, places) => {
  expect(found(text, target)).toEqual(places);
});

it("takes words of their own before parts of others", () => {
  expect(found("Momo và Mo", "Mo")).toEqual(["Mo"]);
  expect(found("Momo", "Mo")).toEqual(["Mo", "mo"]);
  expect(found("TheMoShop", "Mo")).toEqual(["Mo"]);
});

it("takes a letter's own mark, or none, before another mark", () => {
  expect(found("Bún Nhà Mây nấu máy, may quá", "Mây")).toEqual(["Mây", "may"]);
  expect(found("máy", "mây")).toEqual(["máy"]);
});

it("sees through other forms of letters, and what is not seen", () => {
  expect(found("Se\u0302n ngon", "Sên")).toEqual(["Se\u0302n"]);
  expect(found("S\u200be\u200fn ngon", "Sen")).toEqual(["S\u200be\u200fn"]);
  expect(found("Ｓｅｎ và 𝗦𝗲𝗻", "Sen")).toEqual(["Ｓｅｎ", "𝗦𝗲𝗻"]);
  expect(found("quán 🍜 mới", "🍜")).toEqual(["🍜"]);
});

it("looks no further than it is told", () => {
  expect(findTarget("Sen ơi Sen", 5, "Sen")).toEqual([{ start: 0, end: 3 }]);
  expect(findTarget("S\ud83d", 2, "s")).toEqual([{ start: 0, end: 1 }]);
});

it("gives places inside the text, in order and apart, and finds a word that is there", () => {
  const word = fc.string({ minLength: 1, maxLength: 6 }).filter((text) => /^[a-zà-ỹ]+$/u.test(text));
  const wild = fc.string({ unit: "binary", maxLength: 30 });
  fc.assert(
    fc.property(wild, fc.oneof(word, fc.constant("Sên")), wild, (before, name, after) => {
      const text = `${before} ${name} ${after}`;
      const spans = findTarget(text, text.length, name);
      expect(spans.length).toBeGreaterThan(0);
      let last = 0;
      for (const { start, end } of spans) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 80 },
  );
});
