import { describe, expect, it } from "vitest";
import { hashWord } from "./hash.ts";
import { readText } from "./reader.ts";

const normalHash = (token: string) => readText(token).normalHash[0];

describe("the normal form", () => {
  it.each([
    ["3.500.000", "99"],
    ["50k", "7k"],
    ["15:30", "3"],
    ["10%", "95%"],
    ["5tr5", "9tr2"],
  ])("of the numbers %s and %s is one: their digits are", (one, other) => {
    expect(normalHash(one)).toBe(normalHash(other));
  });

  it.each([
    ["50k", "50tr"],
    ["10", "10%"],
  ])("of the numbers %s and %s is not: their units are not", (one, other) => {
    expect(normalHash(one)).not.toBe(normalHash(other));
  });

  it.each([
    ["https://a.vn/x", "www.b.com"],
    ["https://a.vn/x", "cupwin.example.com/y"],
  ])("of the addresses %s and %s is one", (one, other) => {
    expect(normalHash(one)).toBe(normalHash(other));
  });

  it.each([
    [":))", "=))))"],
    [":(", "=("],
    [":-)", "=)"],
    [":D", "=d"],
    [":'(", "='("],
    [":]]", ":))"],
  ])("of the emoticons %s and %s is one: eyes, nose and length are", (one, other) => {
    expect(normalHash(one)).toBe(normalHash(other));
  });

  it.each([
    [":)", ":))"],
    [":)", ":("],
    [":)", ";)"],
    ["<3", "</3"],
  ])("of the emoticons %s and %s is not: they say another thing", (one, other) => {
    expect(normalHash(one)).not.toBe(normalHash(other));
  });

  it.each([
    ["haha", "hahahaha"],
    ["haha", "hahaaa"],
    ["hihi", "hihihihi"],
    ["haha", "kkkkk"],
  ])("of the laughters %s and %s is one", (one, other) => {
    expect(normalHash(other)).toBe(hashWord(one));
  });

  it("of a handle is its name without the sign", () => {
    expect(normalHash("@Vietlink_Care")).toBe(hashWord("vietlink_care"));
  });

  it("of a hashtag is its letters, and its words follow", () => {
    const read = readText("#NgonQuá");
    expect([...read.normalHash.subarray(0, 3)]).toEqual(["ngonquá", "ngon", "quá"].map(hashWord));
  });

  it("without marks is that of the word without marks", () => {
    const read = readText("điện dien ĐIỆN");
    expect(new Set(read.bareHash.subarray(0, 3)).size).toBe(1);
    expect(read.normalHash[0]).toBe(read.normalHash[2]);
    expect(read.normalHash[0]).not.toBe(read.normalHash[1]);
  });
});

describe("letters of other shapes", () => {
  it.each([
    ["𝗦𝗮𝗹𝗲", "sale"],
    ["ＳＡＬＥ", "sale"],
    ["𝒔𝒂𝒍𝒆", "sale"],
    ["don’t", "don't"],
    ["đ\u200bẹp", "đẹp"],
    ["e\u0323\u0302m", "ệm"],
    ["e\u0302\u0323m", "ệm"],
    ["z\u0337\u0336a", "za"],
  ])("%s is %s", (written, plain) => {
    expect(normalHash(written)).toBe(hashWord(plain));
  });
});
