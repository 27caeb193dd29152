import { describe, expect, it } from "vitest";
import { readText } from "../reading/reader.ts";
import { addShape, SHAPE_NAMES } from "./shape-features.ts";
import { createWordStream, fillWordStream } from "./word-stream.ts";

type Shape = Record<(typeof SHAPE_NAMES)[number], number>;

function shapeOf(text: string, from = 0): Shape {
  const read = readText(text);
  const stream = createWordStream(4_000);
  fillWordStream(stream, read, []);
  const numbers = new Float64Array(from + SHAPE_NAMES.length);
  addShape(numbers, from, read, stream);
  return Object.fromEntries(SHAPE_NAMES.map((name, nth) => [name, numbers[from + nth]])) as Shape;
}

describe("what a post looks like", () => {
  it.each<[string, keyof Shape, number]>([
    ["Máy này bền không?", "asks", 1],
    ["giao chưa shop", "asks", 1],
    ["Máy này bền.", "asks", 0],
    ["Ngon!", "exclaims", 1 / 3],
    ["Ngon! Rẻ! Đẹp! Bền!", "exclaims", 1],
    ["TỆ", "shouts", 1 / 3],
    ["TỆ HẠI KINH KHỦNG LUÔN", "shouts", 1],
    ["Tệ hại", "shouts", 0],
    ["xem https://a.vn/x", "link", 1],
    ["xem đi", "link", 0],
    ["Nếu rẻ thì mua", "supposes", 1],
    ["A ngon hơn B", "compares", 1],
    ["A ngon, B ngon", "compares", 0],
    ["ngonnnn quá", "drawn", 1],
    ["!!!!!!", "drawn", 0],
    ["giá 50k", "numbers", 1],
    ["@a @b", "handles", 2 / 3],
    ["@a @b @c @d @e", "handles", 1],
    ["không ngon", "negates", 1],
    ["ngon", "negates", 0],
    ["đẹp nhưng đắt", "contrasts", 1],
    ["đẹp và rẻ", "contrasts", 0],
    ["một hai ba bốn", "long", 0.1],
  ])("of %j: %s is %d", (text, name, number) => {
    expect(shapeOf(text)[name]).toBeCloseTo(number, 10);
  });

  it.each([
    ["😍", 1],
    ["😍😍😍", 1],
    ["😡", -1],
    [":(", -1],
    ["<3", 1],
    ["✈️", 0],
    ["👍😡", 0],
    ["tốt", 0],
  ])("its signs say of %s the sign %d", (text, sign) => {
    const { signs } = shapeOf(text);
    expect(text === "👍😡" ? Math.abs(signs) < 0.4 : Math.sign(signs) === sign).toBe(true);
  });

  it("says more by more signs, and never all", () => {
    const [one, three, many] = ["😡", "😡😡😡", "😡".repeat(500)].map((text) => shapeOf(text).signs);
    expect(three ?? 0).toBeLessThan(one ?? 0);
    expect(many ?? 0).toBeLessThan(three ?? 0);
    expect(many).toBeGreaterThanOrEqual(-1);
  });

  it("is long from forty words on", () => {
    expect([40, 41, 400].map((words) => shapeOf("ngon ".repeat(words)).long)).toEqual([1, 1, 1]);
  });

  it("is nothing of nothing", () => {
    expect(Object.values(shapeOf("")).every((number) => number === 0)).toBe(true);
  });

  it("is written from where it is told", () => {
    expect(shapeOf("TỆ!!! 😡", 5)).toEqual(shapeOf("TỆ!!! 😡"));
  });
});
