/**
 * A written word or syllable, taken apart. `text` is as written (lower case, NFKC); `plain` has no marks (đ is d);
 * `letters` keeps the marks of quality (â, ê, ơ, đ) and not the tone; `tones` are the tone marks in order, wherever
 * they were placed. `key` is `plain` with a whole rime y written i: two spellings of one syllable share it.
 */
export type Syllable = { text: string; plain: string; letters: string; tones: string; key: string; marked: boolean };

const TONE_MARKS = new Map([
  ["\u0300", "2"],
  ["\u0309", "3"],
  ["\u0303", "4"],
  ["\u0301", "5"],
  ["\u0323", "6"],
]);
const ASCII = /^\p{ASCII}*$/u;
const LATIN = /^[a-zđ]$/;
const COMBINING = /\p{M}/u;
const WHOLE_RIME_Y = /^(?:b|c|ch|d|g|h|k|kh|l|m|n|ng|nh|ph|qu|r|s|t|th|tr|v|x)y$/;

const cache = new Map<string, Syllable>();
const CACHE_LIMIT = 16_384;
const CACHED_LENGTH = 24;

/** Takes a lower-case NFKC word apart. */
export function readSyllable(text: string): Syllable {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const read = ASCII.test(text) ? unmarked(text) : takeApart(text);
  if (text.length <= CACHED_LENGTH) {
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(text, read);
  }
  return read;
}

function unmarked(text: string): Syllable {
  const key = withRimeI(text, text);
  return { text, plain: text, letters: key, tones: "", key, marked: false };
}

function takeApart(text: string): Syllable {
  let plain = "";
  let letters = "";
  let tones = "";
  let base = "";
  let quality = "";
  const close = () => {
    plain += base === "đ" ? "d" : base;
    letters += (base + quality).normalize("NFC");
    quality = "";
  };
  for (const char of text.normalize("NFD")) {
    const tone = TONE_MARKS.get(char);
    if (!COMBINING.test(char)) {
      close();
      base = char;
    } else if (!LATIN.test(base)) {
      base = (base + char).normalize("NFC");
    } else if (tone === undefined) {
      quality += char;
    } else {
      tones += tone;
    }
  }
  close();
  return {
    text,
    plain,
    letters: withRimeI(letters, plain),
    tones,
    key: withRimeI(plain, plain),
    marked: letters !== plain || tones !== "",
  };
}

function withRimeI(spelling: string, plain: string): string {
  return plain.endsWith("y") && plain.length <= 4 && WHOLE_RIME_Y.test(plain) ? `${spelling.slice(0, -1)}i` : spelling;
}
