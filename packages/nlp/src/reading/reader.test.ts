import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldedForm, writtenForm } from "./forms.ts";
import { type ReadText, TokenKind } from "./read-text.ts";
import { createReader, READ_AT_MOST, readText } from "./reader.ts";

const tokensOf = (read: ReadText) => Array.from({ length: read.count }, (_, token) => token);

describe("readText", () => {
  it("points into the original, in order, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
        const read = readText(text);
        let reach = 0;
        let tagEnd = 0;
        for (const token of tokensOf(read)) {
          const [start = -1, end = -1] = [read.start[token], read.end[token]];
          if (start >= tagEnd) expect(start).toBeGreaterThanOrEqual(reach);
          expect(end).toBeGreaterThan(start);
          reach = end;
          if (read.kind[token] === TokenKind.hashtag) tagEnd = end;
        }
        expect(reach).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 100 },
    );
  });

  it("reads the same with arrays of its own and with those of a reader that has read before", () => {
    const reader = createReader();
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        const own = readText(text);
        const reused = reader.read(text);
        expect(tokensOf(reused).map((token) => [foldedForm(reused, token), reused.hash[token]])).toEqual(
          tokensOf(own).map((token) => [foldedForm(own, token), own.hash[token]]),
        );
      }),
      { numRuns: 50 },
    );
  });

  it("reads a bounded part of an endless text, and never half of a pair", () => {
    const read = readText(`${"a".repeat(READ_AT_MOST - 1)}😡`.repeat(2));
    expect([read.count, read.readTo]).toEqual([1, READ_AT_MOST - 1]);
    expect(writtenForm(read, 0)).toHaveLength(READ_AT_MOST - 1);
  });
});

it("grows with the texts it reads, and reads the shorter ones after as before", () => {
  const reader = createReader();
  const counts = [10, 2_000, 700, 90_000, 3].map((words) => reader.read("ngon ".repeat(words)).count);
  expect(counts).toEqual([10, READ_AT_MOST / 5, 700, READ_AT_MOST / 5, 3]);
});
