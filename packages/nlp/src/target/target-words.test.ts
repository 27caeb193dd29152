import { expect, it } from "vitest";
import { readText } from "../reading/reader.ts";
import { findTarget } from "../score/find-target.ts";
import { createTargetFeatures } from "./create-target-features.ts";
import { apartSpans } from "./name-spans.ts";

const readers = { vi: createTargetFeatures("vi"), en: createTargetFeatures("en") };

function wordsOf(lang: "vi" | "en", text: string, ...names: string[]) {
  const spans = apartSpans(names.flatMap((name) => findTarget(text, text.length, name)));
  const { words } = readers[lang].open(readText(text), spans);
  return [...Array(words.stream.count).keys()].map((at) => ({
    word: text.slice(words.start[at], words.end[at]),
    isName: words.isName[at] === 1,
    hash: words.bare[at] ?? 0,
    valence: words.valence[at] ?? 0,
  }));
}

it("takes a name for one word, the same whatever the name", () => {
  const [sen, , other] = wordsOf("vi", "Sen Bank với Kim Long Bank", "Sen Bank", "Kim Long Bank");
  expect(sen).toMatchObject({ word: "Sen Bank", isName: true });
  expect(other).toMatchObject({ word: "Kim Long Bank", isName: true, hash: sen?.hash });
});

it("weighs what the lists know, not the names that are made of it", () => {
  const said = wordsOf("en", "Great Goods lost my lovely parcel", "Great Goods");
  const valences = Object.fromEntries(said.map(({ word, valence }) => [word, Math.sign(valence)]));
  expect(valences).toMatchObject({ "Great Goods": 0, lovely: 1 });
});

it("has another word for one that is negated", () => {
  const hashOf = (text: string, word: string) => wordsOf("en", text).find((one) => one.word === word)?.hash;
  expect(hashOf("it is not good", "good")).not.toBe(hashOf("it is good", "good"));
});

it("reads a text without marks through the marks it would have", () => {
  const sum = (text: string) => Math.sign(wordsOf("vi", text).reduce((all, { valence }) => all + valence, 0));
  expect(sum("quan nay ngon lam")).toBe(sum("quán này ngon lắm"));
});
