import { foldedForm } from "../reading/forms.ts";
import { type ReadText, TokenFlag, TokenKind } from "../reading/read-text.ts";

/** Runs of words with nothing between them but spaces; a phrase never crosses a comma, a link or an emoji. */
export type WordRun = readonly string[];

/** The words of a post, folded, in runs; a hashtag is a run of its own parts, handles and links are none. */
export function wordRuns(read: ReadText): WordRun[] {
  const runs: string[][] = [];
  let run: string[] = [];
  let wasInHashtag = false;
  const end = () => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  for (let token = 0; token < read.count; token += 1) {
    const isWord = read.kind[token] === TokenKind.word || read.kind[token] === TokenKind.number;
    const isInHashtag = ((read.flags[token] ?? 0) & TokenFlag.inHashtag) !== 0;
    if (!isWord || isInHashtag !== wasInHashtag) end();
    if (isWord) run.push(foldedForm(read, token).replace(/'s$/, ""));
    wasInHashtag = isInHashtag;
  }
  end();
  return runs;
}

/** A word without its marks, đ as d. */
export function bareWord(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
}
