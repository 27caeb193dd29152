import { expect, it } from "vitest";
import { toneOf } from "./tone-of.ts";

it("has a word for each sentiment, and unsure is not neutral", () => {
  expect(([1, 0, -1, null] as const).map(toneOf)).toEqual(["positive", "neutral", "negative", "unsure"]);
});
