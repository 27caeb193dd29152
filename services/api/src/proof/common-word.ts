/** A Vietnamese syllable by its letters without marks: whoever writes one may mean any of its readings. */
const SYLLABLE =
  /^(?:b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?(?:[aeiouy]{1,2}|uye|uya|uyu|ieu|yeu|oai|oay|oeo|uay|uoi|uou)(?:ch?|m|ngh?|nh?|p|t)?$/;

/** English words, months and names that brands bear and everybody uses. Closed: a name that is missing is labelled by hand. */
const USED_AS_NAMES = new Set(
  (
    "amazon apple bear blue boss bridge bolt canon cascade chase circle coach corona cosmos crown dawn delta diamond " +
    "discover dove dream eagle edge express fanta fiesta first focus fox frontier galaxy gap gem gold golden grab " +
    "green guess heart hermes home honor hope ice intel jaguar joy jump king lays link lion lotus lucky lux magnum " +
    "mars master meta metro milo mini miracle momo monster moon music next nova now oasis olive one opera oracle " +
    "orange origin pampers pandora panda phoenix pixel planet polo prime puma pulse quest rainbow red rejoice ring " +
    "rolex royal safari sage saturn sea sense shell sky snow sony spark spirit spring sprite square star subway sun " +
    "sunlight surf swan target teams tesla tide tiger tiki time titan total twitch uber united unity universe vans " +
    "vanish venus victoria virgin visa vista wave whisper window windows wings wish world zoom"
  ).split(" "),
);

/** Shorter than this a name is an abbreviation that means several things. */
const SHORT = 3;

/** Whether a word alone is no proof of a brand: a common word, a Vietnamese syllable, or a short abbreviation. */
export function isCommonWord(word: string): boolean {
  const bare = withoutMarks(word);
  if (!/^\p{L}+$/u.test(bare)) return false;
  return bare.length <= SHORT || USED_AS_NAMES.has(bare) || SYLLABLE.test(bare);
}

/** A word in lower case without its marks. */
export function withoutMarks(word: string): string {
  return word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
}
