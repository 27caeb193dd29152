import { readSyllable, type Syllable } from "../syllable/syllable.ts";
import { readMatchingText } from "./matching-text.ts";
import { scanTokens, type TokenKind } from "./scan.ts";

export type { TokenKind } from "./scan.ts";

/** What a token says, wherever it stands: see `Token`. */
export type TokenText = { syllable: Syllable; name: string };

/**
 * A word, syllable, handle, hashtag or cashtag with its place in the original text, UTF-16 units. `name` is a handle's
 * name as written after the @, or of a hashtag that has underscores, without marks; else it is empty. `syllable` of a
 * handle, hashtag or cashtag is its name, joined.
 */
export type Token = TokenText & { kind: TokenKind; start: number; end: number };

/** Cuts a text into tokens. Linear in its length. */
export function tokenise(original: string): Token[] {
  const { text, starts, ends } = readMatchingText(original);
  const tokens: Token[] = [];
  scanTokens(text, {
    take(kind, from, end) {
      const start = starts === null ? from : (starts[from] ?? from);
      const stop = ends === null ? end : (ends[end - 1] ?? end);
      tokens.push({ kind, ...readToken(kind, text.slice(from, end)), start, end: stop });
    },
  });
  return tokens;
}

/** What a token written so, in lower case and NFKC, says. */
export function readToken(kind: TokenKind, written: string): TokenText {
  if (kind === "word" || kind === "domain") return { syllable: readSyllable(written), name: "" };
  const name = written.slice(1);
  if (kind === "handle") return { syllable: readSyllable(name.replace(/[_.@-]/g, "")), name };
  const parted = kind === "tag" && name.includes("_") ? readSyllable(name).plain : "";
  return { syllable: readSyllable(name.replaceAll("_", "")), name: parted };
}
