/** An emoji in a text: its name and where it ends. */
export type EmojiFound = { name: string; end: number };

/** Signs of print that are letters of names more than emoji: ©, ®, ™, ℹ, ‼, ⁉. */
const SIGN = "[\\u00a9\\u00ae\\u2122\\u2139\\u203c\\u2049]";
const ONE = `(?!${SIGN})\\p{Extended_Pictographic}(?:\\ufe0f|\\p{Emoji_Modifier})?[\\u{e0020}-\\u{e007f}]*`;
const EMOJI = new RegExp(`\\p{RI}\\p{RI}|[0-9#*]\\ufe0f?\\u20e3|${ONE}(?:\\u200d${ONE})*`, "uy");
const VARIATION = /\ufe0f/g;

/** Any place where an emoji begins; to look for the next one. */
export const EMOJI_START = new RegExp(`\\p{RI}|[0-9#*]\\ufe0f?\\u20e3|(?!${SIGN})\\p{Extended_Pictographic}`, "gu");

/**
 * The emoji that begins at `at`, whole: a flag, a keycap, a person with a skin colour, a family. Its name has no
 * variation selectors, so that ❤ and ❤️ are one. Null where none begins.
 */
export function emojiAt(text: string, at: number): EmojiFound | null {
  EMOJI.lastIndex = at;
  const found = EMOJI.exec(text)?.[0];
  return found === undefined ? null : { name: found.replace(VARIATION, ""), end: at + found.length };
}
