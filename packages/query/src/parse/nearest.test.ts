import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearest } from "./nearest.ts";

const FIELDS = ["author", "lang", "source", "likes", "views", "has", "is"];

describe("nearest", () => {
  it.each([
    ["lang", "lang"],
    ["langg", "lang"],
    ["lnag", "lang"],
    ["lan", "lang"],
    ["auhtor", "author"],
    ["athor", "author"],
    ["sorce", "source"],
    ["veiws", "views"],
    ["lieks", "likes"],
    ["si", "is"],
    ["colour", undefined],
    ["price", undefined],
    ["x", undefined],
    ["", undefined],
  ])("takes %j for %s", (typed, meant) => {
    expect(nearest(typed, FIELDS)).toBe(meant);
  });

  it("takes the nearer of two, and of two as near the first", () => {
    expect(nearest("vieww", ["viewers", "views"])).toBe("views");
    expect(nearest("bat", ["cat", "hat"])).toBe("cat");
  });

  it("knows nothing near a text that is longer than any name", () => {
    expect(nearest("a".repeat(31), ["a".repeat(31)])).toBeUndefined();
    expect(nearest("a".repeat(30), ["a".repeat(30)])).toBe("a".repeat(30));
  });

  it("is itself for every known name, and for each with two neighbours swapped", () => {
    const long = fc.constantFrom(...FIELDS.filter((name) => name.length >= 4));
    fc.assert(
      fc.property(long, fc.nat(10), (name, nth) => {
        const at = nth % (name.length - 1);
        const swapped = name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2);
        expect([nearest(name, FIELDS), nearest(swapped, FIELDS)]).toEqual([name, name]);
      }),
      { seed: 2, numRuns: 60 },
    );
  });
});
