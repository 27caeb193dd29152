const MARKED = /[\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b]/u;

/** Lower case without marks, and đ as d: so that a post and its unaccented copy are the same. */
export function bare(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");
}

export function hasVietnameseMarks(text: string): boolean {
  return /[đĐ]/.test(text) || MARKED.test(text.normalize("NFD"));
}

/** Runs between blanks: how people count the words of a post. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

/** Letters and digits in lower case, marks kept. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}']+/gu) ?? []
  );
}

/** The words with names as `@` and numbers as `0`: equal for two posts made from one template. */
export function skeletonOf(text: string, names: readonly string[]): string {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const masked = longestFirst.reduce((rest, name) => rest.replaceAll(name, " @ "), text);
  const words = bare(masked).match(/@|[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => (/\d/.test(word) ? "0" : word)).join(" ");
}
