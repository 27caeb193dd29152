import fc from "fast-check";
import { expect, test } from "vitest";
import { netSentiment } from "./net-sentiment.ts";

test("a published example: 255 positive and 513 negative are -33.6 %", () => {
  expect(netSentiment(255, 513)).toBeCloseTo(-0.336, 3);
});

test("no opinion at all is unknown, which is not 0", () => {
  expect(netSentiment(0, 0)).toBeNull();
  expect(netSentiment(3, 3)).toBe(0);
});

test("stays within -1 and 1 and changes sign when the sides change", () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (positive, negative) => {
      const net = netSentiment(positive, negative);
      const mirrored = netSentiment(negative, positive);
      if (net === null || mirrored === null) return positive + negative === 0;
      return net >= -1 && net <= 1 && net + mirrored === 0;
    }),
  );
});
