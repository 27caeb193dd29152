import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type CorpusPost, LANGUAGES, type Language, parseCorpusLine, TRADES } from "@nghe/nlp";

export type Problem = { file: string; line: number; says: string };
export type Corpus = { posts: CorpusPost[]; problems: Problem[] };

/** The corpus under `folder`: every line that parses, and what is wrong with the others. */
export function readCorpus(folder: string): Corpus {
  const corpus: Corpus = { posts: [], problems: [] };
  for (const lang of LANGUAGES) {
    const names = existsSync(join(folder, lang)) ? readdirSync(join(folder, lang)).sort() : [];
    for (const name of names) {
      const file = `${lang}/${name}`;
      if (!TRADES.some((trade) => name === `${trade}.jsonl`)) {
        corpus.problems.push({ file, line: 0, says: "is no TRADE.jsonl" });
      } else addFile(corpus, lang, file, readFileSync(join(folder, file), "utf8"));
    }
  }
  return corpus;
}

/** Adds the posts of one file's lines, and what is wrong with the others. */
export function addFile(corpus: Corpus, lang: Language, file: string, content: string): void {
  for (const [nth, text] of content.split("\n").entries()) {
    if (text === "") continue;
    const line = nth + 1;
    const parsed = parseCorpusLine(text);
    if ("post" in parsed) corpus.posts.push({ ...parsed.post, lang, file, line });
    else corpus.problems.push({ file, line, says: parsed.problem });
  }
}
