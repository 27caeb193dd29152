import { readSyllable, type Syllable } from "../syllable/syllable.ts";

/** Raised with every change of the list below: it is part of what a query matches. */
export const VARIANTS_VERSION = 1;

/** Ways in which people write a word in chats, of which each can mean that word alone. */
const WRITTEN: Readonly<Record<string, string>> = {
  không: "hok hông hong ko khum hổng hôg khôg khog",
  được: "đc dc",
  cũng: "cũg cx",
  vậy: "zậy dzậy",
  vui: "zui dzui",
  vô: "zô dzô",
  về: "zề dzề",
  rồi: "rùi",
  biết: "bik",
  thích: "thik thík thix",
  muốn: "mún",
  nhiều: "nhìu",
  người: "ngừi",
  trước: "trc",
  nhưng: "nhưg",
  đang: "đag",
  mình: "mik mìk",
  yêu: "iu",
  quá: "wá",
};

const words = new Map<string, Syllable>(
  Object.entries(WRITTEN).flatMap(([word, variants]) =>
    variants.split(" ").map((variant) => [variant, readSyllable(word)] as const),
  ),
);

/** The word that a token in lower case can only stand for, where it is none itself. */
export function variantOf(token: string): Syllable | null {
  return words.get(token) ?? null;
}

/** The tokens that stand for a word of these letters without marks. */
export function variantsFor(key: string): string[] {
  return [...words].filter(([, word]) => word.key === key).map(([variant]) => variant);
}

/** How else a word is written in chats, as the list above has it; none for most. */
export function variantsOf(word: string): readonly string[] {
  const written = word.normalize("NFC").toLowerCase();
  return Object.hasOwn(WRITTEN, written) ? (WRITTEN[written]?.split(" ") ?? []) : [];
}
