import { describe, expect, it } from "vitest";
import { dottedRunAt, handleEnd } from "./dotted.ts";

describe("dottedRunAt", () => {
  it.each([
    ["dienmayxanh.com/x", 11, { end: 15, isDomain: true }],
    ["www.united.com.vn", 3, { end: 17, isDomain: true }],
    ["my-shop.store", 2, { end: 13, isDomain: true }],
    ["good.thanks", 4, { end: 11, isDomain: false }],
    ["end. Next", 3, { end: 3, isDomain: false }],
    ["word", 4, { end: 4, isDomain: false }],
  ])("of %s from %i", (text, wordEnd, expected) => {
    expect(dottedRunAt(text, 0, wordEnd)).toEqual(expected);
  });
});

describe("handleEnd", () => {
  it.each([
    ["@united.bsky.social hi", 19],
    ["@united.thanks", 7],
    ["@united.", 7],
    ["@united", 7],
  ])("of %s is %i", (text, end) => {
    expect(handleEnd(text, 1, 7)).toBe(end);
  });

  it("is nowhere where there is no name", () => {
    expect(handleEnd("@ x", 1, 1)).toBe(1);
  });
});
