import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CorpusPost } from "@nghe/nlp";
import { LANGUAGES } from "@nghe/nlp";
import { addFile, type Corpus } from "./read-corpus.ts";

export type Reading = readonly [first: CorpusPost, second: CorpusPost];

/** The posts of the corpus under `folder` that were read again, with the labels of the second reader. */
export function readSecondReading(folder: string): Corpus {
  const reading: Corpus = { posts: [], problems: [] };
  for (const lang of LANGUAGES) {
    const file = `second-reading/${lang}.jsonl`;
    const path = join(folder, file);
    if (existsSync(path)) addFile(reading, lang, file, readFileSync(path, "utf8"));
  }
  return reading;
}

/** Both readings of each text, and the second readings whose text no longer stands in the corpus. */
export function pairReadings(
  corpus: readonly CorpusPost[],
  second: readonly CorpusPost[],
): { pairs: Reading[]; gone: CorpusPost[] } {
  const key = ({ lang, text }: CorpusPost) => `${lang} ${text}`;
  const byText = new Map(corpus.map((post) => [key(post), post]));
  const pairs: Reading[] = [];
  const gone: CorpusPost[] = [];
  for (const post of second) {
    const first = byText.get(key(post));
    if (first === undefined) gone.push(post);
    else pairs.push([first, post]);
  }
  return { pairs, gone };
}
