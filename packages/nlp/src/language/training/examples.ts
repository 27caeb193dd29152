import type { ReadText } from "../../reading/read-text.ts";
import { readText } from "../../reading/reader.ts";
import { speaks } from "../token-buckets.ts";
import { ENGLISH_WORDS, OTHER_WORDS, VIETNAMESE_WORDS } from "../word-lists.ts";
import { OTHER_TEXTS } from "./other-texts.ts";
import { exampleOf, type LanguageExample } from "./train-language.ts";

/** A post of the corpus for the language model. */
export type LanguageRow = { text: string; lang: "vi" | "en" | "other"; isMixed: boolean };

const NUMBER_OF = { vi: 0, en: 1, other: 2 };
const WINDOWS = [3, 5];
const OTHER_TIMES = 6;
/** So many of the words of a list make an example: each alone counts most. */
const LIST_SIZES = [1, 1, 1, 4];

/** The posts in other languages that are written for training. */
export function otherRows(): LanguageRow[] {
  return Object.values(OTHER_TEXTS).flatMap((texts) =>
    texts
      .split(/\s*\|\s*/)
      .map((text) => ({ text: text.replace(/\s+/g, " "), lang: "other" as const, isMixed: false })),
  );
}

/**
 * Whole posts and stretches of three and five words of them; Vietnamese also without marks; posts in two languages left
 * out; and the common words of each language, one and four at a time.
 */
export function examplesOf(rows: readonly LanguageRow[]): LanguageExample[] {
  const examples: LanguageExample[] = [];
  for (const { text, lang, isMixed } of rows) {
    if (isMixed) continue;
    const times = lang === "other" ? OTHER_TIMES : 1;
    for (let time = 0; time < times; time += 1) add(examples, text, NUMBER_OF[lang]);
    if (lang === "vi") add(examples, withoutMarks(text), NUMBER_OF.vi);
  }
  addWords(examples, VIETNAMESE_WORDS, NUMBER_OF.vi);
  addWords(examples, ENGLISH_WORDS, NUMBER_OF.en);
  addWords(examples, OTHER_WORDS, NUMBER_OF.other);
  return examples;
}

function add(examples: LanguageExample[], text: string, of: number): void {
  const read = readText(text);
  push(examples, exampleOf(read, of, 0, read.count));
  for (const size of WINDOWS)
    for (const [from, to] of windowsOf(read, size)) push(examples, exampleOf(read, of, from, to));
}

/** Stretches of so many words, one after the other. */
function windowsOf(read: ReadText, size: number): [number, number][] {
  const windows: [number, number][] = [];
  let from = 0;
  let words = 0;
  for (let token = 0; token < read.count; token += 1) {
    if (speaks(read, token)) words += 1;
    if (words < size) continue;
    windows.push([from, token + 1]);
    from = token + 1;
    words = 0;
  }
  return windows;
}

function addWords(examples: LanguageExample[], words: ReadonlySet<string>, of: number): void {
  const all = [...words];
  for (const size of LIST_SIZES) {
    for (let at = 0; at < all.length; at += size) {
      const read = readText(all.slice(at, at + size).join(" "));
      push(examples, exampleOf(read, of, 0, read.count));
    }
  }
}

function push(examples: LanguageExample[], example: LanguageExample | null): void {
  if (example !== null) examples.push(example);
}

export function withoutMarks(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");
}
