/** Phrases of words parted by one space, with a value each: the longest that begins at a place is found. */
export type PhraseTable<T> = {
  set(phrase: string, value: T): void;
  /** Looks from `at` over `words`; a null ends what a phrase may reach. `length` is in words. */
  longest(words: readonly (string | null)[], at: number): { value: T; length: number } | null;
};

export function createPhraseTable<T>(): PhraseTable<T> {
  const values = new Map<string, T>();
  const reach = new Map<string, number>();
  return {
    set(phrase, value) {
      const words = phrase.split(" ");
      const first = words[0] ?? "";
      values.set(phrase, value);
      reach.set(first, Math.max(reach.get(first) ?? 0, words.length));
    },
    longest(words, at) {
      const first = words[at];
      if (first === undefined || first === null) return null;
      for (let length = reach.get(first) ?? 0; length > 0; length -= 1) {
        const value = values.get(phraseAt(words, at, length));
        if (value !== undefined) return { value, length };
      }
      return null;
    },
  };
}

function phraseAt(words: readonly (string | null)[], at: number, length: number): string {
  let phrase = words[at] ?? "";
  for (let nth = 1; nth < length; nth += 1) phrase += ` ${words[at + nth] ?? "\n"}`;
  return phrase;
}

/** A list written with commas and line breaks, as its items. */
export function itemsOf(list: string): string[] {
  return list.split(",").map((item) => item.replace(/\s+/g, " ").trim());
}
