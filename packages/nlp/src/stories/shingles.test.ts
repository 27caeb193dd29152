import { describe, expect, it } from "vitest";
import { readText } from "../reading/reader.ts";
import { createContentTokens, fillContentTokens } from "./content-tokens.ts";
import {
  createShingles,
  fillCharacterShingles,
  fillWholeShingles,
  fillWordShingles,
  type Shingles,
} from "./shingles.ts";

type Fill = "words" | "characters" | "whole";
const content = createContentTokens();
const shingles = createShingles();

function setOf(fill: Fill, text: string): Set<number> {
  const read = readText(text);
  fillContentTokens(read, content);
  if (fill === "characters") fillCharacterShingles(read, content, shingles);
  else if (fill === "words") fillWordShingles(content, shingles);
  else fillWholeShingles(content, shingles);
  return filled(shingles);
}

const filled = ({ hashes, count }: Shingles) => new Set(hashes.subarray(0, count));
const common = (a: ReadonlySet<number>, b: ReadonlySet<number>) => [...a].filter((hash) => b.has(hash)).length;

describe("shingles of words", () => {
  it("are the runs of three", () => {
    expect(setOf("words", "một hai ba bốn năm").size).toBe(3);
    expect(setOf("words", "một hai").size).toBe(0);
  });

  it("share the runs that two texts share, in their order", () => {
    const text = setOf("words", "một hai ba bốn năm sáu");
    expect(common(text, setOf("words", "mot hai ba bon chin muoi"))).toBe(2);
    expect(common(text, setOf("words", "sáu năm bốn ba hai một"))).toBe(0);
  });
});

describe("shingles of characters", () => {
  it("are the runs of five, with a space before, between and after words", () => {
    expect(setOf("characters", "một").size).toBe(1);
    expect(setOf("characters", "xe cháy").size).toBe(5);
    expect(setOf("characters", "").size).toBe(0);
  });

  it("are the same without marks, in capitals and over other spaces", () => {
    expect(setOf("characters", "XE   chay, đâu")).toEqual(setOf("characters", "xe cháy\nĐÂU"));
  });

  it("differ only around a word that differs", () => {
    const text = setOf("characters", "xe cháy giữa đường cao tốc");
    const other = setOf("characters", "xe cháy giữa hầm cao tốc");
    expect(text.size - common(text, other)).toBe("duong".length + 4);
  });
});

describe("shingles of a whole post", () => {
  it("are two, both of every word", () => {
    const text = setOf("whole", "giá con này bao nhiêu");
    expect(text.size).toBe(2);
    expect(setOf("whole", "Giá con này bao nhiêu?")).toEqual(text);
    expect(common(text, setOf("whole", "giá con kia bao nhiêu"))).toBe(0);
    expect(common(text, setOf("whole", "nhiêu bao này con giá"))).toBe(0);
  });
});

it("never takes a shingle of one kind for one of another", () => {
  const [words, characters, whole] = (["words", "characters", "whole"] as const).map((fill) =>
    setOf(fill, "một hai ba"),
  );
  expect(common(words ?? new Set(), characters ?? new Set())).toBe(0);
  expect(common(words ?? new Set(), whole ?? new Set())).toBe(0);
});
