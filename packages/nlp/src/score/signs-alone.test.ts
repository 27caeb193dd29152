import { expect, it } from "vitest";
import { readText } from "../reading/reader.ts";
import { toneOfSignsAlone } from "./signs-alone.ts";

const toneOf = (text: string) => toneOfSignsAlone(readText(text));

it.each([
  ["😡", -1, -1],
  ["😡😡", -1, -1],
  ["❤️", 1, 1],
  ["👍🏽👍🏽 !!", 1, 1],
  ["😡 😍", 0, null],
  ["😐", -1, null],
  ["😂", 0, null],
])("of %s the likeliest tone is %i, said %j", (text, best, sentiment) => {
  expect(toneOf(text)).toMatchObject({ best, sentiment });
});

it("is the same with and without a selector and a skin's colour", () => {
  expect(toneOf("❤️")).toEqual(toneOf("❤"));
  expect(toneOf("👍🏿")).toEqual(toneOf("👍"));
});

it("is the surer the more there are, never beyond 1", () => {
  const [one, two, many] = ["😡", "😡😡", "😡".repeat(1_000)].map((text) => toneOf(text)?.probability ?? 0);
  expect(one).toBeLessThan(two ?? 0);
  expect(two).toBeLessThan(many ?? 0);
  expect(many).toBeLessThanOrEqual(1);
});

it.each(["", "...", "tệ 😡", "5 😡", "@united 😡", "https://example.com 😡", "#tệ"])(
  "has nothing to say of %j",
  (text) => {
    expect(toneOf(text)).toBeUndefined();
  },
);
