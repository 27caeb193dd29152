import { textProblem } from "@nghe/contracts";
import fc from "fast-check";
import { expect, it } from "vitest";
import { boundedMoment, cleanText } from "./clean-text.ts";

it("leaves a good text as it is", () => {
  expect(cleanText("Phở ngon 👍🏽\nlắm", 100)).toBe("Phở ngon 👍🏽\nlắm");
});

it("takes out what no text may hold", () => {
  expect(cleanText("a\u0000b\ud800", 100)).toBe("ab\ufffd");
  expect(cleanText(`Z${"\u0301".repeat(500)}!`, 100)).toBe(`Z${"\u0301".repeat(8)}!`);
});

it("cuts between characters", () => {
  expect(cleanText("abc👍", 4)).toBe("abc");
  expect(cleanText("abc👍", 5)).toBe("abc👍");
});

it("gives of any text one that the API would take", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 1, max: 50 }), (text, max) => {
      const clean = cleanText(text, max);
      expect(clean.length).toBeLessThanOrEqual(max);
      expect(textProblem(clean)).toBeUndefined();
    }),
  );
});

it("takes a moment that can be true, else the one of hearing it", () => {
  const seenAt = Date.UTC(2026, 0, 1);
  expect(boundedMoment(seenAt - 5.5, seenAt)).toBe(seenAt - 6);
  for (const odd of [Number.NaN, 0, -1, seenAt + 1, Date.UTC(1994, 11, 31), Number.POSITIVE_INFINITY])
    expect(boundedMoment(odd, seenAt)).toBe(seenAt);
});
