import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashBareWord } from "../reading/hash.ts";
import { SHIPPED_COUNTS } from "./shipped-counts.ts";
import { openSyllableModel, readSyllableCounts, writeSyllableCounts } from "./syllable-model.ts";
import { countSyllables } from "./train-syllables.ts";

const WORDS = "sữa sửa sưa ngon này nay lắm, ! 50k 😡 không ko khong được".split(" ");
const texts = fc.array(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((words) => words.join(" ")),
  { maxLength: 8 },
);

describe("the counts of syllables", () => {
  it("come back from their bytes, and the bytes from them", () => {
    fc.assert(
      fc.property(texts, (some) => {
        const counts = countSyllables(some);
        const bytes = writeSyllableCounts(counts);
        expect(readSyllableCounts(bytes)).toEqual(counts);
        expect(writeSyllableCounts(readSyllableCounts(bytes))).toEqual(bytes);
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  it("are the same in whatever order the texts come", () => {
    fc.assert(
      fc.property(texts, (some) => {
        expect(countSyllables([...some].reverse())).toEqual(countSyllables(some));
      }),
      { seed: 3, numRuns: 40 },
    );
  });

  it("are refused where their bytes are cut off, wherever that is", () => {
    const bytes = writeSyllableCounts(countSyllables(["sữa này ngon", "sửa máy này", "ngon lắm"]));
    for (let length = 0; length < bytes.length; length += 1) {
      expect(() => readSyllableCounts(bytes.subarray(0, length))).toThrow(RangeError);
    }
  });
});

describe("the model of counts", () => {
  it("gives the forms of the same letters by how often they were seen, and a share to each", () => {
    fc.assert(
      fc.property(texts, (some) => {
        const counts = countSyllables(some);
        const model = openSyllableModel(counts);
        const forms = model.formsOf(hashBareWord("sua"));
        const seen = forms.map((form) => counts.counts[form] ?? 0);
        expect(seen).toEqual([...seen].sort((one, other) => other - one));
        for (const form of forms) {
          expect(model.probability(form, 0)).toBeGreaterThan(0);
          expect(model.probability(form, 0)).toBeLessThanOrEqual(1);
        }
      }),
      { seed: 3, numRuns: 40 },
    );
  });
});

describe("what ships", () => {
  const counts = readSyllableCounts(Buffer.from(SHIPPED_COUNTS, "base64"));

  it("is written as it would be written again", () => {
    expect(Buffer.from(writeSyllableCounts(counts)).toString("base64")).toBe(SHIPPED_COUNTS);
  });

  it("has forms in order, each once, the edge of a text first", () => {
    expect(counts.forms[0]).toBe("^");
    expect(new Set(counts.forms).size).toBe(counts.forms.length);
    const rest = counts.forms.slice(1);
    expect(rest).toEqual([...rest].sort((one, other) => (one < other ? -1 : 1)));
  });

  it("has followers that are forms, in rising order, each seen", () => {
    for (const all of counts.followers) {
      const forms = all.map(({ form }) => form);
      expect(forms.every((form, nth) => form < counts.forms.length && form > (forms[nth - 1] ?? -1))).toBe(true);
      expect(all.every(({ count }) => count > 0)).toBe(true);
    }
  });
});
