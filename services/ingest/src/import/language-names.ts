const CODES = (
  "af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ky " +
  "lo lt lv mk ml mn mr ms my nb ne nl no or pa pl ps pt ro ru si sk sl sq sr sv sw ta te th tl tr uk ur uz vi zh"
).split(" ");
const CODE = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3}$/i;
/** Names that exports use and the tables of the language do not. */
const MORE: readonly (readonly [string, string])[] = [
  ["chinese simplified", "zh-Hans"],
  ["simplified chinese", "zh-Hans"],
  ["chinese traditional", "zh-Hant"],
  ["traditional chinese", "zh-Hant"],
  ["mandarin", "zh"],
  ["portuguese brazil", "pt-BR"],
  ["farsi", "fa"],
  ["tagalog", "tl"],
  ["burmese", "my"],
  ["viet", "vi"],
];

let byName: undefined | ReadonlyMap<string, string>;

/**
 * The code of a language that a file names: a code stays (`vi`, `pt-BR`), a name in English, in Vietnamese or in the
 * language itself becomes its code (`Vietnamese`, `Tiếng Việt`). Undefined for what is neither, such as `Unknown`.
 */
export function languageCode(text: undefined | string): undefined | string {
  const trimmed = (text ?? "").trim();
  byName ??= namesOfLanguages();
  return byName.get(plain(trimmed)) ?? (CODE.test(trimmed) ? trimmed.replaceAll("_", "-") : undefined);
}

function namesOfLanguages(): Map<string, string> {
  const names = new Map<string, string>(MORE);
  for (const code of CODES) {
    for (const inLanguage of ["en", "vi", code]) {
      const name = new Intl.DisplayNames([inLanguage], { type: "language" }).of(code);
      if (name !== undefined && name !== code && !names.has(plain(name))) names.set(plain(name), code);
    }
  }
  return names;
}

function plain(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}
