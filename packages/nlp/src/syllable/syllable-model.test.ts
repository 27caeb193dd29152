import { describe, expect, it } from "vitest";
import { hashBareWord, hashWord } from "../reading/hash.ts";
import { openSyllableModel, readSyllableCounts, writeSyllableCounts } from "./syllable-model.ts";
import { countSyllables } from "./train-syllables.ts";

const TEXTS = ["Sữa này ngon lắm", "sữa kia ngon lắm, này", "Ngon lắm! 3 chai", "sửa máy ở đâu", "sữa này rẻ"];
const counts = countSyllables(TEXTS);
const model = openSyllableModel(counts);
const numberOf = (form: string) => counts.forms.indexOf(form);

describe("counting", () => {
  it("counts words in lower case, numbers as one, and signs; the edge once a text", () => {
    expect(counts.counts[0]).toBe(TEXTS.length);
    expect(counts.counts[numberOf("sữa")]).toBe(3);
    expect(counts.counts[numberOf("0")]).toBe(1);
    expect(counts.counts[numberOf(",")]).toBe(1);
  });

  it("keeps a pair that was seen twice, and one seen once where its form is not the usual one", () => {
    const followersOf = (form: string) => counts.followers[numberOf(form)]?.map((one) => counts.forms[one.form]);
    expect(followersOf("ngon")).toEqual(["lắm"]);
    expect(followersOf("sữa")).toEqual(["này"]);
    expect(new Set(followersOf("^"))).toEqual(new Set(["sữa", "sửa"]));
  });

  it("is the same for the same texts", () => {
    expect(countSyllables(TEXTS)).toEqual(counts);
  });
});

describe("the model", () => {
  it("knows the forms of the same letters, the most frequent first", () => {
    expect(model.formsOf(hashBareWord("sua")).map((form) => model.forms[form])).toEqual(["sữa", "sửa"]);
    expect(model.formsOf(hashBareWord("chuyến"))).toEqual([]);
  });

  it("finds a form likelier behind one that it followed", () => {
    const [nay, sua, may] = ["này", "sữa", "máy"].map(numberOf);
    expect(model.probability(nay ?? 0, sua ?? 0)).toBeGreaterThan(model.probability(nay ?? 0, may ?? 0));
    expect(model.probability(nay ?? 0, may ?? 0)).toBeGreaterThan(0);
  });

  it("knows which words hardly ever stand without marks", () => {
    expect(model.lacksMarks(hashWord("sua"))).toBe(true);
    expect(model.lacksMarks(hashWord("ngon"))).toBe(false);
    expect(model.lacksMarks(hashWord("chuyen"))).toBe(false);
  });
});

describe("bytes", () => {
  it("hold all of it", () => {
    expect(readSyllableCounts(writeSyllableCounts(counts))).toEqual(counts);
  });

  it("that are cut off are refused", () => {
    expect(() => readSyllableCounts(writeSyllableCounts(counts).subarray(0, -3))).toThrow(RangeError);
  });
});
