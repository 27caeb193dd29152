import { expect, it } from "vitest";
import { toneOfScore, VADER_BAND } from "./peer.ts";

it.each([
  [3, 0, 1],
  [-0.01, 0, -1],
  [0, 0, 0],
  [-0, 0, 0],
  [0.04, VADER_BAND, 0],
  [0.05, VADER_BAND, 1],
  [-0.05, VADER_BAND, -1],
])("reads the score %d, neutral within %d, as %i", (score, band, tone) => {
  expect(toneOfScore(score, band)).toBe(tone);
});

it.each([[Number.NaN], ["0function is() { [native code] }-30"], [undefined], [null]])(
  "knows %j for no score",
  (score) => {
    expect(toneOfScore(score)).toBeNull();
  },
);
