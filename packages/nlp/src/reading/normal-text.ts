import { foldedForm, writtenForm } from "./forms.ts";
import { type ReadText, TokenFlag, TokenKind } from "./read-text.ts";
import { laughterOf } from "./respelling/laughter.ts";
import { spellingOf } from "./respelling/respell.ts";

/**
 * The text with chat spellings written out and drawn-out letters squeezed, all else as it is written. `spell` may give
 * another form for a token, or null for its own.
 */
export function normalText(read: ReadText, spell: (token: number) => string | null = () => null): string {
  let text = "";
  let reach = 0;
  for (let token = 0; token < read.count; token += 1) {
    if (read.kind[token] !== TokenKind.word || isInHashtag(read, token)) continue;
    const form = spell(token) ?? normalForm(read, token);
    if (form === null) continue;
    text += read.text.slice(reach, read.start[token]) + withCase(read, token, form);
    reach = read.end[token] ?? reach;
  }
  return text + read.text.slice(reach);
}

/** What a word is written out as: "ko" as không, "đẹpppp" as đẹp; null where it stands as it is. */
export function normalForm(read: ReadText, token: number): string | null {
  const flags = read.flags[token] ?? 0;
  if ((flags & TokenFlag.respelled) !== 0) {
    const spelling = spellingOf(read.hash[token] ?? 0, read.side) ?? laughterOf(read, token);
    return spelling?.word ?? null;
  }
  return (flags & TokenFlag.elongated) !== 0 ? foldedForm(read, token) : null;
}

/** A capital first letter stays; so does a word that differs in its case alone. */
function withCase(read: ReadText, token: number, form: string): string {
  const written = writtenForm(read, token);
  if (written.toLowerCase() === form) return written;
  const isCapitalised = ((read.flags[token] ?? 0) & TokenFlag.capitalised) !== 0;
  return isCapitalised ? form.charAt(0).toUpperCase() + form.slice(1) : form;
}

function isInHashtag(read: ReadText, token: number): boolean {
  return ((read.flags[token] ?? 0) & TokenFlag.inHashtag) !== 0;
}
