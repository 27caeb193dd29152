import { describe, expect, it } from "vitest";
import { readText } from "../reader.ts";
import { laughterOf } from "./laughter.ts";

const laughterIn = (word: string) => laughterOf(readText(word), 0)?.word ?? null;

describe("laughter", () => {
  it.each([
    ["haha", "haha"],
    ["hahahahahaha", "haha"],
    ["HAHAHA", "haha"],
    ["hahaaaaa", "haha"],
    ["ahaha", null],
    ["hihi", "hihi"],
    ["hehehehe", "hehe"],
    ["huhu", "huhu"],
    ["hoho", "hoho"],
    ["kkk", "haha"],
    ["kkkkkkkkkkkk", "haha"],
  ])("of %s: %s", (written, laughter) => {
    expect(laughterIn(written)).toBe(laughter);
  });

  it.each(["ha", "hay", "hah", "hahi", "hả", "kk", "k", "kkl", "hihu", "heo", "hmmm", "😂"])("is not %s", (word) => {
    expect(laughterIn(word)).toBeNull();
  });
});
