import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segments } from "./segments.ts";

const span = fc.record({
  start: fc.integer({ min: 0, max: 60 }),
  end: fc.integer({ min: 0, max: 60 }),
  shows: fc.constantFrom("brand" as const, "positive" as const, "negative" as const),
});

describe("segments", () => {
  it("marks the brand and what shows the tone", () => {
    const text = "Trà Mây quá tệ";
    expect(
      segments(text, [
        { start: 8, end: 14, shows: "negative" },
        { start: 0, end: 7, shows: "brand" },
      ]),
    ).toEqual([
      { text: "Trà Mây", shows: "brand" },
      { text: " ", shows: undefined },
      { text: "quá tệ", shows: "negative" },
    ]);
  });

  it("lets the brand win where spans overlap", () => {
    expect(
      segments("abcdef", [
        { start: 0, end: 4, shows: "positive" },
        { start: 2, end: 6, shows: "brand" },
      ]),
    ).toEqual([
      { text: "ab", shows: "positive" },
      { text: "cdef", shows: "brand" },
    ]);
  });

  it("never cuts a surrogate pair", () => {
    for (const { text } of segments("a😍b", [{ start: 2, end: 4, shows: "positive" }])) {
      expect(text.isWellFormed()).toBe(true);
    }
  });

  it("joins to the text again, whatever the spans", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), fc.array(span, { maxLength: 8 }), (text, spans) => {
        expect(
          segments(text, spans)
            .map((part) => part.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});
