/** What marks are, for the reference: a word's letters, its tones, and which of them are missing or different. */

const TONES = /[\u0300\u0309\u0303\u0301\u0323]/g;

/** Without any marks; đ is d. */
export const bare = remembered((word) =>
  word
    .replaceAll("đ", "d")
    .normalize("NFD")
    .replace(/(?<=[a-z]\p{M}*)\p{M}/gu, "")
    .normalize("NFC"),
);
export const isMarked = (word: string) => bare(word) !== word;

const letters = (word: string) => word.normalize("NFD").replace(TONES, "").normalize("NFC");
const tones = remembered((word) => [...word.normalize("NFD").matchAll(TONES)].join(""));

/** i and y are one where either is the whole rime. */
const withRimeI = (word: string) =>
  /^(?:b|c|ch|d|g|h|k|kh|l|m|n|ng|nh|ph|qu|r|s|t|th|tr|v|x)y$/.test(bare(word)) ? word.replace(/y$/u, "i") : word;
const rime = remembered((word) => withRimeI(letters(word)));

/** Without marks, and a whole rime y as i: what all spellings of a syllable share. */
export const bareRime = (word: string) => bare(rime(word));

/** Whether two words have the same letters, whatever their marks. */
export const sameLetters = (one: string, other: string) => bareRime(one) === bareRime(other);

/** Whether two words are spellings of one: the same letters and marks, the tone wherever it was put. */
export const sameWord = (one: string, other: string) => rime(one) === rime(other) && tones(one) === tones(other);

/** Whether what was written has the letters of what is wanted and none but its marks, some of them missing. */
export function isMissingMarks(want: string, got: string): boolean {
  if (!sameLetters(want, got)) return false;
  if (tones(got) !== "" && tones(got) !== tones(want)) return false;
  const [full, seen] = [rime(want), rime(got)];
  return seen.length === full.length
    ? [...seen].every((letter, at) => letter === full[at] || letter === bare(full[at] ?? ""))
    : !isMarked(got);
}

/** The same function, which asks twice about no word. */
function remembered(read: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const answer = known.get(word) ?? read(word);
    known.set(word, answer);
    return answer;
  };
}
