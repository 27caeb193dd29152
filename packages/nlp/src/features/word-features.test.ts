import { describe, expect, it } from "vitest";
import { readText } from "../reading/reader.ts";
import { clearFeatures, createFeatureSet } from "./feature-set.ts";
import { addWordFeatures } from "./word-features.ts";
import { createWordStream, fillWordStream } from "./word-stream.ts";

const set = createFeatureSet();

function featuresOf(text: string): number[] {
  const read = readText(text);
  const stream = createWordStream(500);
  fillWordStream(stream, read, []);
  clearFeatures(set);
  addWordFeatures(set, stream, read);
  return [...set.ids.subarray(0, set.count)];
}

const shared = (one: string, other: string) => {
  const others = new Set(featuresOf(other));
  return featuresOf(one).filter((id) => others.has(id)).length;
};

describe("words and pairs of words", () => {
  it.each([
    ["", 0],
    ["ok", 2],
    ["shop giao nhanh", 6],
    ["máy đẹp", 8],
    ["ngon ngon ngon", 3],
  ])("of %j are %i", (text, count) => {
    expect(featuresOf(text)).toHaveLength(count);
  });

  it("hold those of the text without marks", () => {
    expect(featuresOf("máy đẹp lắm")).toEqual(expect.arrayContaining(featuresOf("may dep lam")));
    expect(featuresOf("may dep lam")).not.toEqual(expect.arrayContaining(featuresOf("máy đẹp lắm")));
  });

  it("tell words apart by their marks", () => {
    expect(shared("bán", "bạn")).toBe(shared("ban", "bán"));
    expect(featuresOf("bán")).not.toEqual(featuresOf("bạn"));
  });

  it("tell the order of words", () => {
    expect(featuresOf("good not bad")).not.toEqual(featuresOf("bad not good"));
    expect(new Set(featuresOf("a b c"))).not.toEqual(new Set(featuresOf("c b a")));
  });

  it("tell a word that is denied from the word", () => {
    const [plain, denied] = [featuresOf("the food was good"), featuresOf("the food was not good")];
    expect(denied).not.toEqual(expect.arrayContaining(plain));
  });

  it.each([
    ["Máy ĐẸP", "máy đẹp"],
    ["hoà thuận", "hòa thuận"],
    ["ko ngon", "không ngon"],
    ["@one tốt", "@two tốt"],
    ["tốt, rẻ", "tốt rẻ"],
    ["giá 50k", "giá 70k"],
  ])("of %j and %j are the same", (one, other) => {
    expect(featuresOf(one)).toEqual(featuresOf(other));
  });
});
