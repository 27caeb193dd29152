import type { Syllable } from "../syllable/syllable.ts";
import { EMOJI_START, emojiAt } from "../text/emoji.ts";
import { isSettled } from "../text/settled.ts";
import { type Token, tokenise } from "../text/tokens.ts";

/** Raised with every change of what is written below: rows of another version are verified in code. */
export const WORDS_VERSION = 1;

/**
 * A post's words as the table of posts holds them, for the predicates of this folder.
 *
 * `search` is for the text index: the keys of all tokens in order, one space around each, title first and parted from
 * the text by `|`; after `^` come the names: `@handle`, `#tag`, `$cashtag`, `*emoji`, each of the first three and each
 * label of a domain name also as one word, `.key` without marks or `:key` with, and `/` where there is such a label.
 * `marked` has the same places with marks: letters, then `~` and the tones where a token has marks; empty where none
 * has. A post that is cut into words otherwise than it is written has `UNSETTLED` among its names.
 */
export type StoredWords = { search: string; marked: string };

const NOT_ASCII = /\P{ASCII}/u;
/** Among the names of a post that is cut into words otherwise than it is written. */
export const UNSETTLED = "0unsettled";

/** The stored words of a post's copies. Places are told apart for one copy alone; of several only what is in them. */
export function storedWords(copies: readonly { title: string | null; text: string }[]): StoredWords {
  const streams = copies.map(streamsOf);
  const [only] = streams;
  if (only === undefined) return { search: "", marked: "" };
  return streams.length === 1 ? only : { search: streams.map(({ search }) => search).join("^"), marked: "" };
}

function streamsOf({ title, text }: { title: string | null; text: string }): StoredWords {
  const stream = new Stream();
  if (title !== null && title !== "") {
    stream.addField(title);
    stream.part();
  }
  stream.addField(text);
  return stream.end();
}

class Stream {
  private search = " ";
  private marked = " ";
  private marks = 0;
  private readonly names = new Set<string>();

  addField(text: string): void {
    for (const token of tokenise(text)) this.add(token);
    if (!NOT_ASCII.test(text)) return;
    if (!isSettled(text.normalize("NFC"))) this.names.add(UNSETTLED);
    for (const found of text.matchAll(EMOJI_START)) {
      const emoji = emojiAt(text, found.index);
      if (emoji !== null) this.names.add(`*${emoji.name}`);
    }
  }

  part(): void {
    this.search += "| ";
    this.marked += "| ";
  }

  end(): StoredWords {
    const names = this.names.size === 0 ? "" : `^ ${[...this.names].join(" ")} `;
    return { search: this.search + names, marked: this.marks > 0 ? this.marked : "" };
  }

  private add(token: Token): void {
    const { syllable } = token;
    this.search += `${syllable.key} `;
    this.marked += `${markedForm(syllable)} `;
    if (syllable.marked) this.marks += 1;
    if (token.kind === "word") return;
    this.names.add(`${syllable.marked ? ":" : "."}${syllable.key}`);
    this.names.add(nameOf(token) ?? "/");
  }
}

/** A syllable as `marked` writes it. */
export function markedForm({ letters, tones, marked }: Syllable): string {
  return marked ? `${letters}~${tones}` : letters;
}

/** The name that a handle, hashtag or cashtag stands under; null for a label of a domain name. */
export function nameOf({ kind, name, syllable }: Pick<Token, "kind" | "name" | "syllable">): string | null {
  switch (kind) {
    case "handle":
      return `@${name}`;
    case "tag":
      return `#${name === "" ? syllable.key : name}`;
    case "cashtag":
      return `$${syllable.key}`;
    default:
      return null;
  }
}
