import fc from "fast-check";
import { expect, test } from "vitest";
import { shareOfVoice } from "./share-of-voice.ts";

const counts = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 30 });

test("three brands share what was said", () => {
  expect(shareOfVoice([50, 30, 20])).toEqual([0.5, 0.3, 0.2]);
});

test("silence has no shares, rather than zeros or NaN", () => {
  expect(shareOfVoice([0, 0])).toEqual([null, null]);
  expect(shareOfVoice([])).toEqual([]);
});

test("shares are between 0 and 1 and add up to 1 wherever something was said", () => {
  fc.assert(
    fc.property(counts, (given) => {
      const shares = shareOfVoice(given);
      if (given.every((count) => count === 0)) return shares.every((share) => share === null);
      const sum = shares.reduce<number>((total, share) => total + (share ?? Number.NaN), 0);
      return Math.abs(sum - 1) < 1e-9 && shares.every((share) => share !== null && share >= 0 && share <= 1);
    }),
  );
});

test("the order of brands does not change a brand's share", () => {
  fc.assert(
    fc.property(counts, (given) => {
      expect(shareOfVoice(given.toReversed())).toEqual(shareOfVoice(given).toReversed());
    }),
  );
});
