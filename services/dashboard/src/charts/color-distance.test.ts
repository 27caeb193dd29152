import { expect, it } from "vitest";
import { colorDistance, EYES } from "./color-distance.ts";

it.each(EYES)("is nothing for a colour and itself, and one from black to white: %s", (eye) => {
  expect(colorDistance("#4068ca", "#4068ca", eye)).toBe(0);
  expect(colorDistance("#000000", "#ffffff", eye)).toBeCloseTo(1, 2);
});

it("knows that red and green of one brightness are alike without the green cones", () => {
  const [red, green] = ["#c05a4a", "#80802a"];
  expect(colorDistance(red, green, "deuteranopia")).toBeLessThan(colorDistance(red, green, "all cones") / 2);
});
