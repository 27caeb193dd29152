const TONE = /[\u0300\u0309\u0303\u0301\u0323]/g;

const ASCII = /^\p{ASCII}*$/u;
const CACHED_LENGTH = 16;
const CACHE_LIMIT = 20_000;

/** Remembers what it gave for short words; bounded, and the answers are the same with or without it. */
function remembered(read: (word: string) => string): (word: string) => string {
  const cache = new Map<string, string>();
  return (word) => {
    if (word.length > CACHED_LENGTH) return read(word);
    const known = cache.get(word);
    if (known !== undefined) return known;
    if (cache.size >= CACHE_LIMIT) cache.clear();
    const found = read(word);
    cache.set(word, found);
    return found;
  };
}

/** A word in one spelling: the tone behind the letters, wherever it was placed (hoà and hòa are one). */
export const soundOf = remembered((word) => {
  if (ASCII.test(word)) return word;
  const apart = word.normalize("NFD");
  return apart.replace(TONE, "").normalize("NFC") + (apart.match(TONE)?.join("") ?? "");
});

/** A lower-case word without marks, đ as d. */
export const bareOf = remembered((word) => {
  if (ASCII.test(word)) return word;
  return word
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replaceAll("đ", "d");
});

const plainLetters = new Map<string, string>();

/** A lower-case text without marks, for texts of any length. */
export function bareText(text: string): string {
  return text.replace(/\P{ASCII}/gu, plainLetter);
}

function plainLetter(letter: string): string {
  const known = plainLetters.get(letter);
  if (known !== undefined) return known;
  const plain = bareOf(letter);
  if (plainLetters.size < CACHE_LIMIT) plainLetters.set(letter, plain);
  return plain;
}

const ONSET = /^(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnprstvx])?/;
const RIME = /^[iyuo]?[aeiouy](?:[iyou]|m|n|ng|nh|p|t|c|ch)?$/;

/** Whether letters without marks could be one Vietnamese syllable. */
export function hasSyllableShape(bare: string): boolean {
  const rime = bare.replace(ONSET, "");
  return bare.length <= 7 && (RIME.test(rime) || (rime === "" && bare === "gi"));
}
