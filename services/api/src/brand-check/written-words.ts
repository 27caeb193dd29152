import { withoutMarks } from "../proof/common-word.ts";

/** What a word stands as in a text. */
export type Place = "word" | "handle" | "hashtag" | "domain";

/** One word of a text as it is written, NFC. `marked` is it in lower case, `bare` that without its marks. */
export type WrittenWord = { text: string; marked: string; bare: string; place: Place };

/** What is one piece between blanks: a handle, a hashtag, an address, or words with punctuation about them. */
const PIECE = /\S+/gu;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const ADDRESS = /^(?:https?:\/\/)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:\/|$)/u;

/** The words of a text in order. Simpler than the matcher's reading: it is for counting what stands there. */
export function writtenWords(text: string): WrittenWord[] {
  const words: WrittenWord[] = [];
  for (const [piece] of text.normalize("NFC").matchAll(PIECE)) {
    const place = placeOf(piece);
    for (const [word] of piece.matchAll(WORD)) {
      words.push({ text: word, marked: word.toLowerCase(), bare: withoutMarks(word), place });
    }
  }
  return words;
}

function placeOf(piece: string): Place {
  const start = piece.replace(/^[("'“‘[]+/u, "");
  if (start.startsWith("@")) return "handle";
  if (start.startsWith("#")) return "hashtag";
  return ADDRESS.test(start) ? "domain" : "word";
}
