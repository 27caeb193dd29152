import { describe, expect, it } from "vitest";
import { makeReposts } from "./make-reposts.ts";
import { seededRandom, shuffled } from "./random.ts";
import { EDITS } from "./repost-edits.ts";

const TEXTS = ["xe đẹp nhưng giá hơi chát nha", "đặt vé cả buổi không xong", "chuyến bay trễ ba tiếng liền"];
const edited = (name: string) =>
  EDITS.find((edit) => edit.name === name)?.apply("Đặt vé cả buổi không xong", seededRandom(1), ["sáng"]) ?? "";

describe("makeReposts", () => {
  it("is each text once, and of some one copy for each edit", () => {
    const posts = makeReposts(TEXTS, 2, seededRandom(5));
    expect(posts.filter((post) => post.edit === null)).toHaveLength(3);
    expect(posts).toHaveLength(3 + 2 * EDITS.length);
    expect(new Set(posts.map((post) => post.key)).size).toBe(posts.length);
    expect(posts).toEqual(makeReposts(TEXTS, 2, seededRandom(5)));
    expect(posts).not.toEqual(makeReposts(TEXTS, 2, seededRandom(6)));
  });
});

describe("the edits", () => {
  it("do what they are called", () => {
    expect(edited("as it is")).toBe("Đặt vé cả buổi không xong");
    expect(edited("RT in front")).toMatch(/^RT @user\d+: Đặt vé cả buổi không xong$/);
    expect(edited("link added")).toMatch(/^Đặt vé cả buổi không xong https:\/\/x\.co\/\w+$/);
    expect(edited("capitals")).toBe("ĐẶT VÉ CẢ BUỔI KHÔNG XONG");
    expect(edited("marks left out")).toBe("Dat ve ca buoi khong xong");
    expect(edited("cut to 60-90 %")).toMatch(/^Đặt vé cả buổi.*…$/);
    expect(edited("a word changed").split(" ")).toContain("sáng");
    expect(edited("two words changed").split(" ")).toHaveLength(6);
    expect(edited("emoji added")).toMatch(/\p{Extended_Pictographic}/u);
    expect(edited("hashtags added")).toMatch(/( #\w+){2}$/);
    expect(edited("a comment in front")).toMatch(/.+ Đặt vé cả buổi không xong$/);
  });
});

describe("seededRandom", () => {
  it("gives the same numbers for a seed, evenly in 0..1", () => {
    const random = seededRandom(3);
    const numbers = Array.from({ length: 10_000 }, random);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
    expect(numbers.reduce((sum, number) => sum + number, 0) / 10_000).toBeCloseTo(0.5, 1);
    const again = seededRandom(3);
    expect(numbers.slice(0, 5)).toEqual(Array.from({ length: 5 }, again));
  });

  it("shuffles without losing any", () => {
    const items = Array.from({ length: 100 }, (_, nth) => nth);
    const mixed = shuffled(items, seededRandom(3));
    expect(mixed).not.toEqual(items);
    expect(mixed.toSorted((a, b) => a - b)).toEqual(items);
  });
});
