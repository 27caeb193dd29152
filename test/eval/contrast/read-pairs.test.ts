import { describe, expect, it } from "vitest";
import { groupsOf } from "./contrast-figures.ts";
import { readPairs, sidesOf } from "./read-pairs.ts";

const pairs = readPairs(import.meta.dirname);

describe("the contrast set", () => {
  it("has at least 400 Vietnamese pairs and 150 English ones, each with its own name", () => {
    expect(pairs.filter(({ lang }) => lang === "vi").length).toBeGreaterThanOrEqual(400);
    expect(pairs.filter(({ lang }) => lang === "en").length).toBeGreaterThanOrEqual(150);
    expect(new Set(pairs.map(({ id }) => id)).size).toBe(pairs.length);
    for (const { id, lang } of pairs) expect(id.startsWith(`${lang}-`)).toBe(true);
  });

  it("names targets as their texts have them", () => {
    const amiss = pairs.flatMap(sidesOf).filter(({ text, target }) => target !== undefined && !text.includes(target));
    expect(amiss).toEqual([]);
  });

  it("has for every phenomenon enough pairs to tell, and more than one tone", () => {
    for (const [name, group] of groupsOf(pairs)) {
      expect(group.length, name).toBeGreaterThanOrEqual(14);
      expect(new Set(group.flatMap(sidesOf).map(({ sentiment }) => sentiment)).size, name).toBeGreaterThan(1);
    }
  });
});
