import { type CorpusPost, parseCorpusLine } from "@nghe/nlp";

/** A post from a line's fields, for tests. */
export function examplePost(line: Record<string, unknown>, lang: CorpusPost["lang"] = "vi"): CorpusPost {
  const parsed = parseCorpusLine(JSON.stringify({ s: 0, ...line }));
  if ("problem" in parsed) throw new Error(parsed.problem);
  return { ...parsed.post, lang, file: `${lang}/banking.jsonl`, line: 1 };
}
