/** Text as a candidate search sees it: lower case, without marks, đ as d. Never shown to anyone. */
export function searchText(parts: readonly (string | null)[]): string {
  const text = parts
    .filter((part) => part !== null)
    .join("\n")
    .toLowerCase();
  if (!BEYOND_ASCII.test(text)) return text;
  return text.normalize("NFKD").replace(MARKS, "").replaceAll("đ", "d");
}

const BEYOND_ASCII = /[^\p{ASCII}]/u;
const MARKS = /\p{M}+/gu;
