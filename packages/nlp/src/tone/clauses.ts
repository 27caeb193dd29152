import { isContrast, opensClause, type ToneToken } from "../tokens/tone-tokens.ts";

/** `of[i]` is the clause of the i-th token. A clause knows its sentence, and whether it is set against the last. */
export type Clauses = { of: readonly number[]; all: readonly { sentence: number; contrast: boolean }[] };

/** Cuts tokens into clauses: at punctuation, and before words that open one. */
export function readClauses(tokens: readonly ToneToken[]): Clauses {
  const of: number[] = [];
  const all = [{ sentence: 0, contrast: false }];
  let sentence = 0;
  let isEmpty = true;
  for (const [at, token] of tokens.entries()) {
    const isOneWord = token.text === "but" && tokens[at - 1]?.text === "anything";
    const opens = token.kind === "word" && opensClause(token.text) && !isOneWord;
    if (token.kind === "break" || (opens && !isEmpty)) {
      if (token.kind === "break" && token.strong) sentence += 1;
      all.push({ sentence, contrast: false });
      isEmpty = true;
    }
    if (token.kind !== "break") isEmpty = false;
    const last = all.at(-1);
    if (opens && last !== undefined && isContrast(token.text)) last.contrast = true;
    of.push(all.length - 1);
  }
  return { of, all };
}
