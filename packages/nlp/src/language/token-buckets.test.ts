import { describe, expect, it } from "vitest";
import { readText } from "../reading/reader.ts";
import { isForeign } from "./foreign-letters.ts";
import { BUCKETS, MOST_BUCKETS, speaks, writeBuckets } from "./token-buckets.ts";

function bucketsOf(text: string): number[] {
  const into = new Uint16Array(MOST_BUCKETS);
  const count = writeBuckets(readText(text), 0, into);
  return [...into.subarray(0, count)];
}

/** The bucket of a word's shape: one of the last eight, and three times in the row. */
const shapeOf = (word: string) => (bucketsOf(word)[1] ?? 0) - (BUCKETS - 8);

describe("the buckets of a word", () => {
  it.each([
    ["đẹp", "ĐẸP"],
    ["đẹp", "đẹp".normalize("NFD")],
    ["đẹp", "đẹpppp"],
    ["great", "Great"],
  ])("of %s and %s are the same", (one, other) => {
    expect(bucketsOf(one)).toEqual(bucketsOf(other));
  });

  it("are not those of the word without its marks", () => {
    expect(bucketsOf("đẹp")).not.toEqual(bucketsOf("dep"));
  });

  it.each([
    ["a", 5],
    ["an", 7],
    ["anh", 9],
    ["nghieng", 17],
  ])("of %s are %i: itself, its shape three times, rows of three and four letters", (word, count) => {
    expect(bucketsOf(word)).toHaveLength(count);
  });

  it("are bounded, and within the table, for a word without end", () => {
    const buckets = bucketsOf("abcdefghij".repeat(300));
    expect(buckets.length).toBeLessThanOrEqual(MOST_BUCKETS);
    expect(Math.max(...buckets)).toBeLessThan(BUCKETS);
    expect(bucketsOf(`${"abcdefghij".repeat(4)}x`).slice(4)).toEqual(bucketsOf("abcdefghij".repeat(4)).slice(4));
  });
});

describe("the shape of a word", () => {
  it.each([
    ["khong", 0],
    ["ngon", 0],
    ["flight", 1],
    ["service", 1],
    ["đẹp", 2],
    ["được", 2],
    ["café", 3],
    ["résumé", 3],
    ["größe", 7],
    ["niño", 7],
  ])("of %s is %i", (word, shape) => {
    expect(shapeOf(word)).toBe(shape);
  });
});

it("takes letters for foreign that neither Vietnamese nor English writes", () => {
  const letters = [..."äñłøßçşaàâăđêôơưệ"];
  expect(letters.filter((letter) => isForeign(letter.charCodeAt(0))).join("")).toBe("äñłøßçş");
});

it("hears words and the words of hashtags, not names of accounts, addresses, numbers and signs", () => {
  const read = readText("ngon #NgonQuá @ngon https://ngon.vn 50k 😡 :)) !");
  const heard = Array.from({ length: read.count }, (_, token) => token).filter((token) => speaks(read, token));
  expect(heard).toEqual([0, 2, 3]);
});
